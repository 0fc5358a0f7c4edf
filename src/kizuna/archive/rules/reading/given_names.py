"""Given names that German press releases meet: evidence that a pair of capitalised words is a person."""

from __future__ import annotations

from kizuna.archive.rules.reading.given_names_abroad import ABROAD
from kizuna.archive.rules.reading.given_names_further import BORNE_HERE, GERMAN_TOO

GERMAN = frozenset(
    """
    Achim Adalbert Adam Adelheid Adolf Adrian Agnes Albert Albrecht Alena Alex Alexander Alexandra
    Alfons Alfred
    Alice Alina Alisa Almut Alois Alwin Amalie Amelie Andi Andrea Andreas Andre André Andrej Angela
    Angelika Angelina
    Anita Anja Anke Ann Anna Anne Annegret Anneliese Annelie Annemarie Annett Annette Annika Anselm
    Ansgar Antje
    Anton Antonia Antonie Arend Ariane Armin Arne Arno Arnold Arnulf Arthur Astrid August Auguste Axel Babette
    Barbara Bastian Beate Beatrice Beatrix Benedict Benedikt Benjamin Benno Bernd Bernhard Bernward Bert Berta
    Berthold Bertold Bettina Bianca Birgit Birgitt Birgitta Birte Björn Bodo Boris Brigitta Brigitte
    Britta Bruno
    Burkhard Burkhardt Carina Carl Carla Carlo Carmen Carola Carolin Carolina Caroline Carsten Caspar
    Catharina
    Cathrin Cathleen Cäcilia Charlotte Chris Christa Christel Christian Christiane Christin Christina
    Christine
    Christof Christoph Christopher Claas Clara Claudia Claudius Claus Clemens Conny Conrad Constantin
    Constanze
    Cora Cordula Corinna Cornelia Cornelius Dagmar Dana Daniel Daniela David Dennis Detlef Detlev
    Diana Diane Dieter
    Dietlind Dietmar Dietrich Dirk Dominic Dominik Dora Doreen Dorit Doris Dorothea Dorothee Ebba
    Eberhard Eckard
    Eckart Eckhard Eckhart Edda Edeltraud Edgar Edith Edmund Eduard Egbert Egon Ehrenfried Eike Elena
    Eleonore Elfi
    Elfriede Elisa Elisabeth Elise Elke Ella Ellen Elmar Else Elvira Emil Emilia Emma Emmi Engelbert
    Enno Erhard
    Eric Erich Erik Erika Erna Ernst Erwin Esther Eugen Eva Evelin Evelyn Evi Ewald Fabian Fabienne Falk Falko
    Felicitas Felix Ferdinand Finn Florian Frank Franka Franz Franziska Frauke Frederic Frederik
    Fridolin Frieda
    Friedbert Friederike Friedemann Friedhelm Friedrich Frieder Fritz Gabi Gabriel Gabriela Gabriele
    Gaby Georg Gerald
    Gerd Gerda Gereon Gerhard Gerhild Gerlinde Gernot Gero Gert Gertraud Gertrud Gesa Gesine Gilbert
    Gisbert Gisela
    Gitta Gottfried Götz Gregor Greta Gudrun Guido Gundula Gunnar Gunter Gunther Günter Günther Gustav
    Hanna Hannah
    Hannelore Hannes Hanno Hans Hansjörg Hansjürgen Harald Hardy Hartmut Hartwig Hasso Hedwig Heide
    Heidemarie Heidi
    Heidrun Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helge Hella Hellmut Helma
    Helmut Helmuth
    Hendrik Henning Henri Henriette Henrik Henry Herbert Heribert Hermann Hermine Hilde Hildegard
    Hinrich Holger
    Horst Hubert Hubertus Hugo Ida Ilka Ilona Ilse Imke Ina Inga Inge Ingeborg Ingmar Ingo Ingolf
    Ingrid Inka Ines
    Irene Iris Irina Irmgard Irmtraud Isa Isabel Isabell Isabella Isabelle Isolde Ivo Ivonne Jakob Jan
    Jana Janette
    Janina Janine Jannik Jasmin Jennifer Jenny Jens Jessica Jessika Jill Jo Joachim Joana Jochen
    Johann Johanna
    Johannes John Jonas Jonathan Jörg Jörn Josef Josefine Joseph Jost Jörgen Judith Julia Julian
    Juliana Juliane
    Julius Jupp Jürgen Justus Jutta Kai Karen Karin Karina Karl Karla Karlheinz Karola Karolin
    Karoline Karsten
    Kaspar Katarina Katharina Kathleen Kathrin Kathrine Katja Katrin Katy Kay Kerstin Kevin Kilian Kim
    Kirsten Klara
    Klaus Klemens Knut Konrad Konstantin Konstanze Kornelia Kristian Kristin Kristina Kristof Kuno
    Kurt Lara Lars
    Laura Lea Lena Leni Lennart Lenz Leo Leon Leonard Leonhard Leonie Leopold Lia Liane Lidia Liesel
    Lilli Lina Linda
    Lisa Liselotte Lorenz Lothar Louis Louisa Louise Luca Lucas Lucia Ludger Ludwig Luis Luisa Luise
    Luitgard Lukas
    Lutz Lydia Madeleine Magda Magdalena Magnus Maik Maike Maja Malte Mandy Manfred Manja Manuel
    Manuela Marc Marcel
    Marco Marcus Mareike Maren Margaret Margareta Margarete Margarethe Margit Margot Margret Margrit
    Maria Marianne
    Marie Marieke Marietta Marika Marina Mario Marion Marit Marius Mark Marko Markus Marlene Marlies
    Marlis Marta
    Martha Martin Martina Mathias Mathilde Matthäus Matthias Mattias Max Maximilian Maya Mechthild
    Meike Meinhard
    Meinolf Melanie Melina Merle Mia Michael Michaela Michel Mike Mira Miriam Mirjam Mirko Mona Monika
    Monica Monique
    Moritz Nadine Nadja Natalie Natascha Nele Nico Nicola Nicole Niels Niklas Niko Nikolai Nikolaus
    Nils Nina Nora
    Norbert Norman Olaf Ole Oliver Olivia Ortrud Ortwin Oskar Oswald Otmar Ott Otto Ottmar Pascal
    Patricia Patrick
    Patrizia Paul Paula Pauline Peer Peggy Peter Petra Philip Philipp Philippa Pia Pit Rafael Raik
    Raimund Rainer
    Ralf Ralph Ramona Raphael Rebecca Rebekka Regina Regine Reimar Reimund Reiner Reinhard Reinhardt
    Reinhold Rena
    Renate Rene René Ria Ricarda Richard Rita Robert Roberto Robin Roger Roland Rolf Roman Romy Ronald
    Ronny Rosa
    Rosemarie Rosi Rosina Rosmarie Roswitha Rouven Rudi Rudolf Ruben Rupert Ruprecht Ruth Sabine
    Sabrina Sandra Sandy
    Sara Sarah Sascha Saskia Sebastian Selina Selma Severin Sibylle Siegbert Siegfried Sieglinde
    Siegmar Siegmund
    Sigmar Sigrid Sigrun Silja Silke Silvana Silvester Silvia Silvio Simon Simona Simone Sina Sofia
    Sofie Sonja Sophia
    Sophie Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Stephen Susann Susanna Susanne Sven
    Svenja Swantje
    Sybille Sylke Sylvia Tabea Tamara Tanja Tatjana Teresa Thea Theo Theodor Theresa Therese Theresia
    Thilo Thomas
    Thorben Thorsten Tilman Tilmann Tilo Tim Timm Timo Tina Tino Tobias Tom Tomas Toni Torben Torsten
    Traudl Traute
    Trude Udo Ulf Ulla Ulli Ullrich Ulrich Ulrike Ursel Ursula Ute Uta Utz Uwe Valentin Valentina
    Valerie Vanessa Veit
    Vera Verena Veronika Viktor Viktoria Vincent Vinzenz Viola Volker Volkmar Waldemar Walter Walther Walburga
    Waltraud Waltraut Wenke Wenzel Werner Wendelin Wibke Wiebke Wieland Wilfried Wilhelm Wilhelmine
    Willi Willibald
    Willy Wilma Winfried Wladimir Wolf Wolfgang Wolfram Wulf Xaver Yannick Yvonne Ansgar Zoe Zita
    """.split()
)
FOREIGN = frozenset(
    """
    Adele Agata Agnieszka Agnès Artur Esen Tuba Roxana Paulus Ismail Burcu Armindo Loretta Faustino
    Andrée Florent Ahmed Ahmet Ahmad Akemi Aki Akira Alain Alan Alberto Alejandro Aleksander
    Aleksandra
    Aleksandr Aleksandar Alessandro Alessandra Alexandre Alexei Alexej Alfonso Ali Aline Alicja Alojz
    Alvaro Amanda
    Ana Anastasia Anatoli Anatolij Anatoly Andrés Andrei Andrew Andrii Andrij Andrzej Ángel Ange Angelo Aniela
    Anatole Antoine Antonio Antonín Antti Arkadiusz Arnaud Artem Arturo Asuka Atsushi Attila Avi Aya Ayşe Ayse
    Aziz Barack Bartosz Beata Béla Ben Benoît Benoit Bernadette Bernard Bertrand Bill Bob Bogdan
    Bogusław Bohdan
    Boleslaw Bożena Bob Bruce Burak Camille Carlos Caterina Catherine Cátia Cécile Cem Chantal Charles
    Chen Chiara
    Christophe Claire Claude Colette Craig Cristian Cristina Csaba Cyril Dariusz Daisuke Damien Danuta Denis
    Denise Denys Deborah Diego Dimitri Dimitrios Dmitri Dmitrij Dmytro Dominique Donald Dorota Ed
    Edouard Edward
    Edyta Ekaterina Ekrem Elena Elisabetta Elżbieta Emanuele Emanuela Emanuel Emmanuel Emre Enrico
    Enrique Erdal
    Eric Erzsébet Etsuko Eugène Evelyne Ewa Ewelina Fatih Fatma Federico Fernando Ferenc Filip Filippo
    Florence
    Florent Françoise François Francesca Francesco Francis Francisco Franck Fred Frédéric Frédérique
    Fumio Fumiko
    Gábor Gaëlle Gary Genadi Geneviève Genki Geoffrey Georges Georgios George Gérard Géza Gheorghe
    Gianni Gilles
    Gina Giorgio Giovanni Giulia Giuseppe Gloria Gordon Graham Grażyna Greg Grzegorz Guillaume Guy
    Gyula Gyögy György
    Habib Hakan Halina Hamid Hana Harry Haruki Haruko Haruto Hasan Hassan Hélène Helen Henryk Hervé
    Hideaki Hideki
    Hideo Hillary Hirofumi Hiroko Hiromi Hironobu Hiroshi Hisako Howard Hua Hubert Hui Hussein Ian
    Ibrahim Ichiro
    Igor Ihor Ikuo Ilker Imre Inna Ioan Ion Ioannis Irena Irène Iryna Isamu Ismail István Ivan Ivana
    Iwan Iwona
    Jacek Jack Jackie Jacqueline Jacques Jadwiga Jaime James Jane Jani Janet Janez Jannis Janusz Jarosław
    Jaroslaw Jaroslav Jason Javier Jean Jeanne Jeff Jérôme Jerzy Jesús Jiang Jim Jin Jiří Joan Joanna
    Joe Joel Joël
    Jolanta Jorge José Josep Josip Joyce Juan Juha Julie Julien Julio Julita Jun Junko Juri Jurij
    Justyna Kamil
    Karel Karol Karolina Kate Katalin Katarzyna Katsuko Kazimierz Kazuko Kazuo Keiko Keith Kelly Kemal
    Ken Kenichi
    Kenji Kensaku Kenneth Khalid Khatib Kiminori Kiyoshi Koichi Koji Krista Krystyna Krzysztof László
    Larry Larysa
    Laurence Laurent Lech Lee Lei Leonid Leszek Lew Li Liam Lidia Liliana Lin Lionel Liu Ljubow Loïc
    Lorenzo Loretta
    Luc Lucie Lucien Luciano Lucyna Luigi Luz Łukasz Lukasz Lynn Maciej Maksym Małgorzata Malgorzata
    Mamoru Manabu
    Marcin Marek Margherita Mariana Mariano Marie-Claude Marija Mariko Mariusz Marta Martine Mary
    Maryna Marzena
    Masami Masako Masahiro Masashi Masato Massimo Mateusz Matthew Maurice Maurizio Mehmet Mei Mercedes Merve
    Michał Michal Michèle Michele Michiko Miguel Mihai Mihail Mikael Mikhail Mikołaj Miki Miklós Milan
    Milena Ming
    Miroslav Mirosław Mitsuru Mohamed Mohammad Mohammed Monique Muhammad Mustafa Mykhailo Mykola Nadia Nadiya
    Nancy Naoko Naomi Natalia Nataliia Natalija Nathalie Neil Nicolae Nicolas Nicolás Nigel Nikola
    Noboru Nobuo
    Nobuyuki Noriko Nuno Oksana Ola Oleg Oleh Oleksandr Oleksij Oleksii Olena Olga Olha Olivier Omar Ömer Onur
    Orhan Oscar Osamu Osman Pablo Pamela Paolo Paola Pascale Pat Patrice Patrick Patryk Paulina Paulo
    Pavel Pavlo
    Paweł Pawel Pedro Péter Petr Petro Philippe Pierre Pierre-Yves Piotr Przemysław Rachel Radosław
    Rafał Ramón
    Raúl Ray Raymond Recep Régis Reiko Renata Ricardo Riccardo Rika Rie Rob Robertas Roberta Rodrigo Rosario
    Roselyne Ruslan Ruta Ryan Ryo Ryszard Saburo Sachiko Said Salvatore Samuel Sándor Santiago Satoshi Satoru
    Sean Sergei Sergej Serge Sergio Sergii Serhij Serhii Sharon Shigeru Shinichi Shinji Shinzo Shizuka
    Shoji Shu
    Slawomir Sławomir Sofiya Stanisław Stanislaw Stefania Stefano Stéphane Stéphanie Steve Steven Stig
    Sue Sumiko Susan
    Svetlana Svitlana Sylvain Sylvie Szymon Tadashi Tadeusz Takashi Takao Takeshi Taras Taro Tatiana Tatsunobu
    Tatsuo Ted Teresa Tetiana Tetjana Tetsuya Thierry Tibor Tim Timothy Tomasz Tomoko Toshiko Toshio
    Tony Tsutomu
    Umberto Urszula Valérie Vasile Vasyl Viktor Vicente Victor Vincenzo Vitali Vitalij Vitalii
    Vittorio Vladimir
    Volodymyr Wacław Waldemar Wang Wei William Witalij Witold Wiesław Władysław Włodzimierz Wojciech
    Wolodymyr Xavier
    Xiao Yakhouba Yang Yasuhiro Yasuko Yasuo Yi Ying Yoko Yoshiaki Yoshiko Yoshimi Yoshio Yu Yuichi
    Yuji Yuka Yuki
    Yukiko Yuko Yulia Yuri Yurii Yusuf Yutaka Yves Zbigniew Zdeněk Zdzisław Zeynep Zhang Zoltán Zofia
    Zsolt Zuzana
    """.split()
)
GERMAN |= GERMAN_TOO
ALL = GERMAN | FOREIGN | ABROAD | BORNE_HERE


def is_given_name(word: str) -> bool:
    """Whether the word, or each part of a hyphenated word, is a known given name."""
    return word in ALL or ("-" in word and all(part in ALL for part in word.split("-")))


def is_german_given_name(word: str) -> bool:
    """Whether it is a given name usual in Germany."""
    return word.split("-", maxsplit=1)[0] in GERMAN
