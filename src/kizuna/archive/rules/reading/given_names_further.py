"""Further given names of Germany, Austria and Switzerland, taken from the lists of the package `faker` (MIT licence).

Left out were those that are nouns, surnames, towns or offices too.
"""

from __future__ import annotations

# That sound German as well.
GERMAN_TOO = frozenset(
    """
    Adelbert Adelgunde Adelina Adelinde Adeline Adolfine Adriane Aenne Agathe Alban Albertine Albina Alexa
    Alexandar Alexia Alf Alfredo Alida Alma Almuth Aloisia Alwina Alwine Amalia Anabella Anatol Andjela
    Andjelina Andree Andres Andrey Andy Aneta Anett Angelica Angelique Annabell Annabella Annabelle Annalena
    Annaliese Annamaria Annedore Annegrete Annekatrin Annelene Anneli Annelies Annelise Annelore Annemie
    Annerose Anni Annie Annita Anny Antonietta Antonios Aribert Arnd Arndt Arnfried Arnim Aron Athanasios
    Aurelio Babett Balthasar Bartholomäus Belinda Benita Berend Berit Berndt Bernfried Bernhardine Bernt
    Bertha Bertram Betina Bianka Birger Birgid Birthe Brit Brita Britt Brunhild Brunhilde Burckhard Burghard
    Burkard Bärbel Caren Carin Carlotta Carmine Catrin Christiana Christl Cindy Clarissa Cläre Cäcilie
    Dagobert Danielle Danny Dario Desiree Diedrich Dierk Diethard Diethelm Diether Dietlinde Dino Ditmar
    Dittmar Domenica Donata Dorothe Drago Dusan Dörte Dörthe Eckehard Eckhardt Edelbert Edelgard Edeltraut
    Edeltrud Edit Editha Edwin Eggert Ehrentraud Ehrhard Eitel Ekkehard Ekkehart Ela Elenore Eleonora Elfie
    Elias Elisabet Ellie Ellinor Elma Elona Elsa Elsbeth Elwira Elzbieta Emely Emilie Emmy Engin Enver Erdmute
    Erdogan Erhardt Erica Erina Ernest Ernestine Ester Etta Eugenia Eugenie Evamaria Evangelia Eveline Fadime
    Felicia Felizitas Ferdi Florentin Florentine Folker Folkert Francoise Frederike Fredi Fredo Freia Freya
    Frida Friedericke Friedhilde Friedhold Friedlinde Friedo Frithjof Gabriella Gaetano Gebhard Georgine
    Geraldine Gerdi Gerfried Gerhardt Gerhart Gerlind Gerold Gerolf Gerta Gerti Gertraude Gertraut Gertrude
    Gerwin Gesche Giesela Gilda Gisa Gislinde Gitte Giuseppina Gotthilf Gotthold Gottlieb Gottlob Grete Gretel
    Gretl Grit Gudula Guenter Guenther Guiseppe Gunar Gunda Gundel Gundi Gundolf Gunhild Guntram Gusti Hanife
    Hanni Hanns Hanny Hansgeorg Hansjoachim Hanspeter Harm Hartmuth Hedda Hedi Hedy Heidelinde Heidelore
    Heiderose Heimo Heinfried Heini Heino Helfried Hellmuth Helmar Helmtrud Henner Henni Henny Henrike
    Herlinde Herma Herta Hertha Herwig Hilda Hildburg Hildegart Hildegund Hildegunde Hilma Hilmar Hiltraud
    Hiltrud Holm Hubertine Hulda Ignatz Ildiko Ilhan Ilias Imelda Immo Ingbert Ingeburg Ingelore Ingetraud
    Ingetraut Ingried Inken Irma Irmela Irmengard Irmhild Irmi Irmingard Irmtraut Irmtrud Ismet Janett Jann
    Janna Jasper Jeanette Jeannette Jeannine Jobst Jochem Joerg Johan Johanne Jolanda Jolanthe Jose Jozef
    Juergen Juna Justina Kalina Karlfried Kasimir Kata Katharine Katherina Kathi Kirstin Klaas Klothilde Kläre
    Knud Korbinian Kordula Korinna Kornelius Kreszentia Kreszenz Kriemhild Kristiane Kristine Kunibert
    Kunigunda Kunigunde Käte Käthe Käthi Ladislaus Laureen Laurenz Laurin Leandra Lennard Leonora Leonore
    Leopoldine Lidwina Liesa Liesbeth Lieselotte Lilia Lilian Liliane Lily Linus Lisbeth Lisette Lore Lotta
    Lotte Ludmilla Ludwina Luzia Luzie Madlen Magarete Magdalene Magret Magrit Maida Malena Marcella Mareen
    Mareile Margaretha Margarita Margita Margitta Mariele Mariella Marieluise Marissa Marita Maritta Marlen
    Marliese Marten Mateo Matheo Mathilda Matilda Mechthilde Mechtild Meik Meinrad Melisa Melita Melitta Meral
    Merlin Micha Michaele Milo Milos Mirco Mirella Muzaffer Nadin Natali Nela Nelli Nevenka Nicolaus Nisa
    Norah Notburga Ortrun Oswin Otfried Othmar Ottfried Ottilie Ottokar Ottomar Patric Patrik Petros Philomena
    Pirmin Rabea Radmila Raffael Raffaela Raphaela Raymund Reginald Reimer Reinald Reingard Reinhart Reinhild
    Reinhilde Renato Reni Roderich Romuald Rosalia Rosalie Rosalinde Rosel Roselinde Rosl Roswita Rotraud
    Rotraut Ruthild Rüdiger Sandor Sarina Sebastiano Selena Senol Senta Sibille Sibylla Sieghard Siegrid
    Siegried Siegrun Siegward Sigfried Sigismund Siglinde Sigmund Sigurd Sinaida Stanislaus Stefani Stilla
    Svea Sybilla Sylvana Sylvester Sylvio Sönke Sören Tassilo Telse Thaddäus Thekla Theobald Theodora Theres
    Thoralf Tiffany Till Tillmann Tilly Toralf Traude Traudel Traugott Tristan Trudel Trudi Uli Undine Urs
    Urte Uschi Valentine Vassilios Veronique Volkhard Waldtraut Walentina Walfried Walli Waltrud Wencke
    Wigbert Wilfriede Willfried Willibert Wiltrud Woldemar Wolfhard Ylvie Zenta Zoltan
    """.split()
)
# Borne here, but at home elsewhere.
BORNE_HERE = frozenset(
    """
    Aaron Abel Abraham Abram Ada Adina Adis Adriana Adrienne Aferdita Afrim Agatha Agim Agnese Aida Ajla Ajna
    Alara Albulena Aldin Aldo Alea Alessia Alessio Alexis Alisha Alissa Alix Almir Aloys Altin Alyssa Amandine
    Amar Amela Amelia Amra Andreia Andri Andrin Andrina Anes Angélique Anica Anika Anina Anisa Anka Annalisa
    Annalise Annamarie Annina Anouk Antoinette Antonino Antonius Apollonia Arbnor Ardian Ardit Ardita Arian
    Arianna Arlette Arlind Arlinda Armend Arsim Arta Artan Arzu Asia Assunta Astrit Aurel Aurelia Ava Avni
    Ayla Aysel Ayten Azra Bajram Baldur Balz Bashkim Bekim Berra Berthe Besart Besarta Besim Besnik Betti
    Biagio Blerim Blerina Blerta Bluette Boban Bozena Branislav Branka Bujar Bukurije Béatrice Calogero Calvin
    Carine Carmela Carmelo Carole Cassandra Catarina Catia Cecilia Cedric Celal Celia Celine Centa Cetin
    Charline Chloé Cilly Cinzia Cláudia Concetta Coralie Corine Corsin Cosima Cristiana Curdin Curt Cyrill
    Czeslaw Célia Dafina Daisy Dajana Dalibor Damiano Damjan Danica Danijel Danijela Danilo Dardan Darius
    Debora Delia Deniz Denny Desirée Devin Diar Dijana Dilara Diogo Dion Dogan Domenic Domingos Donat Donato
    Dorian Dorina Dorle Dragica Drilon Drita Driton Dunja Dursun Déborah Désirée Eda Edin Edon Edona Egzon
    Egzona Elea Elia Eliana Eliane Eline Elio Elisabete Elisabetha Eliza Elli Elly Elodie Elvis Elyas Eléonore
    Ema Emilian Emilija Emina Endrit Enea Enes Enis Ennio Ensar Enya Eren Erion Ernesto Esma Etienne Fabia
    Fabiana Fabiola Fadil Fatime Fatmire Faton Fedor Felice Fernande Filipa Filipe Filomena Fisnik Fitim
    Fitore Flamur Flora Florentina Floriane Florim Flurin Flurina Francine Francisca Franco Freddy Fredy Fynn
    Fábio Gabor Gabrielle Ganimete Gazmend Gemma Gennaro Genoveva Georgette Gerardo Germaine Geza Giada
    Giancarlo Gianna Gilberte Ginette Gino Gioia Gisèle Giuseppa Gladys Gonçalo Grace Grazia Graziella Grazyna
    Gzim Géraldine Gönül Gülsen Hajo Hansjürg Hansruedi Hansueli Haris Harro Harun Hava Heidy Idriz Ignaz
    Ilaria Ilenia Ilija Ilonka Imer Insa Ira Irfan Isidor Ismael Istvan Iva Ivanka Ivano Jael Janic Janick
    Janis Janko Janos Janosch Jaqueline Jari Jaron Jasin Jayden Jaël Jeanine Jerome Jetmir Jeton Jil Jiri
    Joaquim Joelle Jon Jona Jonah Josefina Josua Joséphine Jovana Joy Julijana Jusuf Jürg Kaan Kaltrina
    Kastriot Katia Kazim Kerim Kian Kiara Kristijan Kujtim Kushtrim Kyra Labinot Ladina Laila Lambert Lana
    Laszlo Lauriane Lavinia Lazar Leah Leana Leandro Leano Leart Ledion Lejla Lenny Leokadia Leona Leonor
    Leontina Letizia Levin Leyla Lian Liana Lias Lidija Lilija Lilly Lindita Lio Lioba Liridon Liridona Lirim
    Lise Lissi Lissy Liv Livia Livio Ljubica Ljubisa Lora Loredana Lorenza Lorik Lorin Loris Lotti Lou Luan
    Luana Lucette Luciana Lucienne Lucio Ludivine Luigia Luljeta Lulzim Luna Luzius Lya Lydie Léa Léane Léna
    Léonie Maddalena Mael Maeva Magali Malik Malika Malin Manon Mara Marcela Marcelle Marcia Marcos Margarida
    Margaritha Margaux Margreth Margrith Mariangela Marielle Mariette Marijan Marilena Marinette Marjorie
    Marlise Marlon Marlyse Marlène Marthe Marvin Maryline Maryse María Massimiliano Matilde Mato Mats Mattia
    Maud Maurin Maurus Maxim Maël Maëlle Melchior Melinda Melvin Meret Mergim Merita Meryem Micheline Mihajlo
    Mijo Milka Mimoza Miran Mirja Mirlinda Miro Miroslaw Miroslawa Mirsad Mischa Monja Morgane Morris Muhamed
    Muhamet Murielle Myrta Myrtha Mégane Mélissa Nadeshda Nael Naim Nando Natan Natasa Nathan Nathanael Nazmi
    Nebojsa Nelio Nelly Nemanja Nevin Nevio Niclas Nik Niklaus Nikolas Nikolina Nives Noah Noelia Noemi Norina
    Noé Noémie Noëlle Noëmi Nuran Nurten Océane Oda Odette Omer Ophélie Ornella Ottilia Oxana Pasquale
    Patrícia Paulette Pero Pierina Piero Pierrette Pius Prisca Priscilla Priska Quentin Raffaella Rahel Raisa
    Théo Léo Régis Raissa Ramadan Ramiz Raoul Raquel Raul Rayan Rayana Raymonde Regula Remo Remzi Renée Resi Reto Rexhep Rico
    Rinaldo Rinor Riza Robby Rocco Rochus Rodolfo Romaine Romano Romeo Romina Ronja Ronya Rosalba Rosaria
    Roxane Ruedi Ruzica Sabina Sacha Sadik Sahin Sahra Sam Samanta Samuele Sanela Sanije Sasa Saverio Seline
    Semir Sepp Seraina Sereina Shaban Shania Shpresa Shqipe Sibilla Silas Simeon Sinisa Siro Skender Sladjana
    Slavisa Snezana Solène Songül Soraya Swen Sylviane Sébastien Sérgio Séverine Sónia Sükrü Tania Tanya Tarik
    Tea Tenzin Teodora Tessa Teuta Theophil Thi Thiago Thérèse Tiago Til Timea Tiziana Tiziano Tommaso Tomás
    Tuana Tânia Türkan Ueli Umut Ursina Valentino Valerio Valeska Valon Vanesa Vania Vilma Vincenza Vinko
    Violeta Violetta Violette Visar Vito Vitor Vitus Viviana Vivien Vivienne Vjollca Vreneli Wally Wieslaw
    Xenia Yanick Yanik Yanis Yannic Yannik Yara Yasmina Yasmine Ylenia Yolanda Yvan Zahra Zara Zeljko Zeno
    Zoey Zora Zorica Änne
    """.split()
)
