"""Given names of partner cities' people, by the language they come from, as German releases write them."""

from __future__ import annotations

POLISH_CZECH = """
Agata Aleksandra Alicja Andrej Anita Antonín Arkadiusz Artur Augustyn Bartłomiej Bartosz Beata Blanka Bogdan
Bogusław Bogumiła Bohumil Bolesław Bożena Bronisław Cezary Czesław Damian Dariusz Dominik Dorota Edyta
Elżbieta Ewa Ewelina František Gabriela Genowefa Grażyna Grzegorz Halina Hanna Helena Henryk Honorata Hubert
Ilona Irena Ireneusz Iveta Iwona Izabela Jacek Jadwiga Jakub Janina Janusz Jarosław Jaroslav Jerzy Jindřich
Jiří Joanna Jolanta Josef Judyta Justyna Kamil Karel Karolina Katarzyna Kateřina Kazimierz Kinga Klaudia
Konrad Krystian Krystyna Krzysztof Kryštof Ladislav Lech Lenka Leszek Libor Lidia Lubomír Łukasz Łucja
Lucyna Luděk Ludmila Maciej Magda Magdalena Małgorzata Marcin Marek Mariola Mariusz Marlena Martyna Marzena
Mateusz Michaela Michał Mieczysław Mikołaj Milada Milan Milena Miloslav Miloš Mirosław Mirosława Miroslav
Monika Natalia Norbert Olga Ondřej Pavel Pavla Patrycja Patryk Petr Petra Piotr Przemysław Radosław Radek
Rafał Renata Roman Ryszard Rudolf Sebastian Sławomir Stanisław Stanislav Šárka Štěpán Sylwia Szymon Tadeusz
Teodor Teresa Tereza Tomasz Tomáš Urszula Vladimír Vlasta Václav Věra Vojtěch Waldemar Wanda Wacław Weronika
Wiesław Wiesława Wiktor Wioletta Wit Witold Włodzimierz Wojciech Zbigniew Zbyněk Zdeněk Zdenka Zenon Zofia
Zuzana Zygmunt Žaneta Ryszarda Eryk Oskar Igor Marianna Danuta
"""
EAST_SLAVIC_BALTIC = """
Aleksandr Aleksander Aleksej Alexej Alexei Alexey Alla Anastasia Anastasija Anatoli Anatolij Anatoliy Andrej
Andrii Andrij Andriy Antonina Arkadi Artem Artjom Boris Bohdan Borys Daria Darja Denis Denys Dmitri Dmitrij
Dmitry Dmytro Ekaterina Elena Eduard Fjodor Fedir Galina Gennadi Gennadij Georgi Grigori Grigorij Halyna
Hanna Hryhorij Ihor Igor Ilja Ilya Inna Irina Iryna Ivan Iwan Jana Jaroslaw Jaroslawa Jekaterina Jelena
Jevgeni Jewgeni Jewgenij Jewhen Jewhenija Jurij Juri Kateryna Khrystyna Kostjantyn Kyrylo Larissa Larysa
Leonid Lesja Ljubow Ljudmila Ludmila Ljudmyla Maksim Maksym Marija Maria Maryna Mikhail Michail Mykola
Mykhailo Mychajlo Nadija Nadia Nadeschda Natalia Natalija Nataliia Natalya Natalja Nikita Nikolai Nikolaj
Nina Oksana Olena Oleg Oleh Oleksandr Oleksandra Oleksij Oleksii Oleksiy Olha Ostap Pawel Pawlo Petro Pjotr
Polina Roman Ruslan Rostyslaw Ruslana Sergej Sergei Sergey Serhii Serhij Serhiy Sofia Sofija Stanislaw
Stepan Svitlana Swetlana Switlana Taras Tamara Tatjana Tatyana Tetiana Tetjana Tetyana Valentina Valentyna
Valentin Valeri Valerij Valerii Vadym Vadim Vasyl Viktoria Viktoriia Vitaliy Vitalij Volodymyr Wadim Wadym
Wassili Wassyl Wasyl Wera Wiktor Wiktorija Witali Witalij Wjatscheslaw Wladimir Wladislaw Wolodymyr Yaroslav
Yevhen Yuliia Yulija Yuriy Juliia Julija Zhanna Schanna Andrius Arūnas Artūras Asta Birutė Dalia Daiva
Edgars Guntars Inga Ivars Jānis Jonas Juris Kaido Kalle Kęstutis Kristjan Laima Linas Mārtiņš Mihkel Nils
Povilas Raimonds Rasa Remigijus Rimantas Saulius Taavi Toomas Ugnė Urmas Valdas Valdis Vytautas Žygimantas
Giorgi Irakli Nino Tamar Davit Levan Zurab Lascha Armen Hayk Tigran Ani Kakha
"""
JAPANESE = """
Aiko Aiichiro Akemi Akihiko Akihiro Akiko Akinori Akira Akio Aki Asako Asami Atsuko Atsushi Aya Ayako Ayaka
Ayumi Chie Chieko Chikako Chiyo Chizuko Daichi Daiki Daisuke Eiichi Eiji Eiko Eri Eriko Etsuko Fumi Fumiko
Fumio Fumihiko Fuyuko Gen Goro Hajime Hana Hanako Haruka Haruki Haruko Haruo Hayato Hideaki Hidehiko
Hidekazu Hideki Hideko Hidenao Hidenori Hideo Hideto Hideyuki Hikaru Hiroaki Hirofumi Hirokazu Hiroki Hiroko
Hiromi Hiromasa Hironori Hiroo Hiroshi Hirotaka Hiroto Hiroyuki Hisako Hisashi Hitomi Hitoshi Ichiro Isamu
Isao Itsuki Jiro Jun Junichi Junichiro Junji Junko Kaede Kanako Kaori Kaoru Katsuhiko Katsumi Katsuya
Kazuaki Kazue Kazuhiko Kazuhiro Kazuko Kazumi Kazunori Kazuo Kazuya Kazuyoshi Kazuyuki Kei Keigo Keiichi
Keiji Keiko Keisuke Keita Ken Kenichi Kenichiro Kenji Kenjiro Kensuke Kenta Kentaro Kenzo Kimiko Kiyoshi
Kohei Koichi Koichiro Koji Kosuke Kotaro Kozo Kumi Kumiko Kunio Kyoko Machiko Mai Maki Makiko Makoto Mamoru
Manabu Mari Mariko Masaaki Masahide Masahiko Masahiro Masakazu Masaki Masako Masami Masanobu Masanori Masao
Masaru Masashi Masataka Masato Masaya Masayoshi Masayuki Masumi Mayu Mayumi Megumi Michiko Michio Mie Mieko
Miho Mihoko Mika Miki Mikiko Mikio Minako Minoru Misaki Mitsuhiro Mitsuko Mitsuo Mitsuru Miwa Miyako Miyuki
Mizuho Momoko Motoko Nana Naoki Naoko Naomi Naoto Naoya Natsuki Natsuko Noboru Nobuaki Nobuko Nobuo Nobuyuki
Noriaki Noriko Norio Noriyuki Osamu Rei Reiko Rie Rika Rina Risa Ryo Ryoichi Ryoji Ryoko Ryosuke Ryota
Ryuichi Ryuji Ryuta Sachiko Sadao Saki Sakura Satoko Satomi Satoru Satoshi Sayaka Sayuri Seiichi Seiji Seiko
Setsuko Shigeaki Shigeki Shigeko Shigeo Shigeru Shin Shinichi Shinichiro Shinji Shinobu Shinya Shintaro
Shiro Shizuka Shizuko Sho Shoichi Shoji Shoko Shota Shozo Shuichi Shuji Shun Shunichi Shunsuke Sota Sumie
Susumu Tadao Tadashi Taichi Taiki Taisuke Takafumi Takahiro Takaaki Takaki Takako Takamasa Takanori Takao
Takashi Takato Takayuki Takeo Takeshi Takuma Takumi Takuya Tamotsu Taro Tatsuhiko Tatsuo Tatsuya Teiko
Teruaki Teruko Teruo Tetsuji Tetsuo Tetsuro Tetsuya Tokio Tokiko Tomiko Tomio Tomoaki Tomohiko Tomohiro
Tomoki Tomoko Tomomi Tomonori Tomoya Tomoyuki Toru Toshiaki Toshihide Toshihiko Toshihiro Toshikazu Toshiki
Toshiko Toshimitsu Toshio Toshiya Toshiyuki Tsuneo Tsutomu Tsuyoshi Wakana Wataru Yasuaki Yasuhiko Yasuhiro
Yasuko Yasunori Yasuo Yasushi Yasuyuki Yayoi Yoichi Yoichiro Yoji Yoko Yoshiaki Yoshie Yoshifumi Yoshihiko
Yoshihiro Yoshikazu Yoshiki Yoshiko Yoshimasa Yoshimi Yoshinobu Yoshinori Yoshio Yoshiro Yoshitaka Yoshiyuki
Yosuke Yuichi Yuichiro Yuji Yuka Yukari Yukako Yuki Yukie Yukiko Yukio Yuko Yumi Yumiko Yuri Yuriko Yusuke
Yuta Yutaka Yuto Yuuki Yuya Kōji Kōichi Tarō Ryō Yūko Yūji Yōko Yōichi Shōji Gorō Ichirō Saburo Shohei
"""
ROMANCE = """
Adriano Agnès Alain Alberto Alejandro Alessandra Alessandro Alexandre Aline Álvaro Ambroise Amélie Ana
Anabela André Andrea Ángel Ángela Aniello Anne-Marie Annick Antoine Antonella Antonio António Armando Arnaud
Arturo Aude Aurélie Aurore Baptiste Beatriz Benedetta Benoît Bernadette Bertrand Brice Brigitte Bruno
Camille Carla Carlo Carlos Carme Carmen Caterina Cécile Cédric Céline Cesare Chantal Chiara Christelle
Christophe Claire Claude Claudine Claudio Clémence Clément Colette Concepción Corinne Cosimo Cristian
Cristina Cristiano Cyril Damien Daniela Daniele Danièle Davide Delphine Denis Didier Diego Dolores Domenico
Dominique Donatella Edoardo Eduardo Elena Elisa Élisabeth Élise Élodie Emanuele Emilia Emilio Emmanuel
Emmanuelle Enrico Enrique Enzo Éric Estelle Étienne Eugenio Ève Fabien Fabienne Fabio Fabrice Fabrizio Fanny
Federica Federico Felipe Fernand Fernanda Fernando Filippo Flavio Florence Florent Francesca Francesco
Francis Francisco Franck François Françoise Frédéric Frédérique Gabriele Gaëlle Gaël Gaspard Geneviève
Gérald Gérard Germain Ghislaine Giacomo Gian Gianfranco Gianluca Gianni Gilbert Gilles Giorgia Giorgio
Giovanna Giovanni Giuliana Giuliano Giulia Giulio Giuseppe Gonzalo Grégoire Grégory Guillaume Gustavo Guy
Hélène Henri Hervé Huguette Hugues Ignacio Inès Inês Irène Isabelle Jacqueline Jacques Jaime Javier Jean
Jean-Baptiste Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel
Jean-Paul Jean-Philippe Jean-Pierre Jean-Yves Jeanne Jérémie Jérôme Jesús Joana João Joaquín Jocelyne Joël
Joëlle Jordi Jorge José Josefa Josep Josette Josiane Juan Juana Judith Julien Juliette Justine Karine
Laetitia Laura Laure Laurence Laurent Leonardo Lionel Loïc Lorenzo Loretta Luc Luca Lucie Luciano Lucien
Ludovic Luigi Luis Luisa Luís Luiz Madeleine Manuel Manuela Marc Marcel Marcelo Marcello Marco Marguerite
Maria-Teresa Mariano Marie Marie-Claude Marie-Christine Marie-France Marie-Hélène Marie-Line Marie-Louise
Marie-Noëlle Marie-Thérèse Marina Mario Marisa Marta Martine Mathieu Mathilde Matteo Matthieu Maurice
Maurizio Mauro Maxime Mélanie Mercedes Michel Michela Michele Michèle Miguel Mireille Monique Montserrat
Muriel Myriam Nadège Nadine Natacha Nathalie Nello Nicolas Nicole Nicoletta Noël Odile Olivier Olivia
Orlando Oscar Pablo Paola Paolo Pascal Pascale Patrice Patricia Patrick Patrizia Paulo Pedro Philippe Pierre
Pierre-Yves Pietro Pilar Rafael Raffaele Ramón Raphaël Raúl Raymond Régine Régis Rémi Rémy Renaud René Renzo
Ricardo Riccardo Roberta Roberto Rodrigo Roger Rolando Romain Rosa Rosanna Rosario Roselyne Rossana Ruggero
Sabine Salvador Salvatore Samuel Sandrine Sandro Santiago Sara Serge Sergio Silvia Silvana Silvano Simone
Solange Sonia Sophie Stefania Stefano Stéphane Stéphanie Susana Suzanne Sylvain Sylvie Teresa Thibault
Thierry Thomas Umberto Valentina Valeria Valérie Véronique Vicent Vicente Victor Vincent Vincenzo Virginie
Viviane Vittoria Vittorio Xavier Yann Yannick Yolande Yves Yvette Yvon Yvonne Zoé Adrian Alexandru Bogdan
Călin Cătălin Constantin Corina Cornel Costel Dan Dănuț Doina Dorin Dumitru Emil Florin Gabriel Gheorghe
Horia Ileana Ilie Ion Ioana Ionel Iulian Laurențiu Liviu Lucian Marian Marius Mihai Mihaela Mircea Mirela
Nicolae Nicușor Octavian Ovidiu Petre Radu Răzvan Rodica Sorin Ștefan Traian Valentin Vasile Viorel Viorica
"""
ENGLISH = """
Abigail Adam Aidan Alan Alasdair Alastair Alec Alison Allan Allison Amanda Amy Andrew Angela Angus Ann
Annabel Anthony Ashley Audrey Barbara Barry Becky Ben Beth Bethany Betty Beverley Beverly Bill Bob Brenda
Brendan Brian Bridget Bruce Calum Cameron Carol Caroline Carolyn Catherine Cathy Charles Charlotte Cheryl
Chloe Chris Christine Christopher Claire Clare Clive Colin Craig Cynthia Daniel Darren Dave David Dawn Dean
Debbie Deborah Debra Denise Dennis Derek Diana Diane Donald Donna Doreen Dorothy Doug Douglas Duncan Dylan
Eamonn Edward Eileen Elaine Eleanor Elizabeth Ellen Emily Emma Eric Erin Esther Ethan Eugene Evan Evelyn
Fiona Frances Frank Fraser Fred Freda Gail Gareth Gary Gavin Gayle Geoff Geoffrey George Gerald Gerard
Gillian Gina Glenn Gordon Graeme Graham Gregory Gwen Harold Harriet Harry Hayley Hazel Heather Helen Henry
Hilary Holly Howard Hugh Iain Ian Imogen Isobel Jack Jackie Jacqueline James Jamie Jane Janet Janice Jasmine
Jason Jay Jean Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jill Jim Jimmy Joan Joanne Jodie Joe Joel John
Johnny Jonathan Jordan Joseph Josephine Josh Joshua Joy Joyce Judith Judy Julia Julian Julie Justin Karen
Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kerry Kevin Kim Kirsten Kirsty Kyle
Larry Laura Lauren Laurence Lawrence Leanne Leslie Lesley Lewis Liam Linda Lindsay Lisa Liz Lorna Lorraine
Louise Lucy Luke Lydia Lynn Lynne Maggie Malcolm Mandy Marc Margaret Marian Marilyn Marion Mark Marsha
Martin Mary Matt Matthew Maureen Megan Melanie Melissa Michael Michelle Mike Miles Moira Molly Morag Moray
Nancy Naomi Natalie Natasha Neil Niall Niamh Nicholas Nick Nicola Nigel Noel Oliver Olivia Oonagh Owen
Pamela Pat Patricia Patrick Pauline Peggy Penelope Peter Phil Philip Phillip Phoebe Rachel Ralph Randy Ray
Raymond Rebecca Rhys Richard Robert Robin Rodney Roger Ron Ronald Rory Rosemary Ross Rowan Roy Russell Ruth
Ryan Sally Samantha Samuel Sandra Sarah Scott Sean Shane Shannon Sharon Sheila Shirley Simon Siobhan Sonia
Spencer Stacey Stanley Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne Sylvia Tara Ted
Teresa Terence Terry Theresa Thomas Tim Timothy Todd Tom Tony Tracey Tracy Trevor Valerie Vanessa Vera
Vernon Veronica Vic Victoria Vincent Virginia Vivian Wendy William Yvonne Zach Zoe Tyler Brandon Brett Cory
Dale Derrick Dwight Earl Jerome Kurt Lamar Leroy
"""
SOUTHERN_AND_NORTHERN = """
Ágnes András Attila Balázs Barnabás Béla Csaba Dezső Endre Erika Erzsébet Eszter Ferenc Gábor Gellért
Gergely György Gyula Ildikó Imre István János Judit Júlia Kálmán Katalin Kinga Klára Krisztina Lajos László
Levente Lóránt Márta Mária Mátyás Miklós Mihály Orsolya Pál Péter Piroska Réka Sándor Szabolcs Szilvia Tamás
Tibor Tünde Viktor Zoltán Zsolt Zsuzsanna Agron Alen Aleksandar Aleš Alma Ante Arben Bojan Boštjan Branko
Damir Darko Davor Dejan Dragan Dragana Dražen Dubravka Dušan Emir Fatmir Franjo Goran Gordana Hrvoje Ilir
Ivana Ivica Ivo Janez Jasmina Jelena Jovan Jožef Katarina Krešimir Ljiljana Ljubiša Luka Marija Marijana
Marjan Marko Matej Mateja Matjaž Milan Milica Miljenko Milorad Miodrag Mirjana Mirko Mladen Nebojša Nenad
Nikola Peđa Petar Predrag Primož Radovan Ranko Rok Sanja Saša Senad Silvija Siniša Slavica Slavko Slobodan
Snežana Srđan Stjepan Suzana Tomaž Tomislav Uroš Velimir Vesna Vladan Vladimir Vlado Vojko Zdravko Željko
Zlatko Zoran Žarko Biljana Boyko Dimitar Emil Georgi Hristo Ivaylo Kalin Krassimir Mariya Nikolay Plamen
Petya Rossen Rumen Stefka Stoyan Tsvetan Yordan Yordanka Zhivko Alexandros Anastasios Andreas Antonis
Apostolos Aristotelis Charalambos Christos Dimitra Dimitrios Dimitris Eleni Evangelos Fotini Georgia
Georgios Giannis Giorgos Ioanna Ioannis Katerina Konstantina Konstantinos Kostas Kyriakos Lefteris Manolis
Maria Michalis Nikos Nikolaos Panagiotis Panos Sofia Sotirios Spyros Stavros Stelios Theodoros Thanasis
Vasilis Vassilis Yannis Yiannis Zoe Anders Anette Anja Anne Ann-Mari Annika Arne Åsa Astrid Axel Bent
Birgitta Björn Bo Bodil Camilla Carl Carl-Johan Carina Christer Dag Einar Eero Elin Elina Erik Esa Eva-Britt
Finn Fredrik Freja Göran Göte Gudrun Gunilla Gunnar Håkan Hannele Hanne Hans Harri Heikki Heikko Helle
Henrik Inge Inger Ingrid Jaakko Jan-Erik Jens Jesper Jonny Jørgen Juha Jukka Jussi Kai Kaisa Kari Karin
Karl-Erik Karsten Katri Kirsi Kirsten Kjell Knut Kristina Kristian Lars Lars-Erik Lasse Leif Lena Lene
Lennart Liisa Linnea Lise Magnus Maija Maj Marit Marjo Marketta Matti Merja Mette Mikael Mika Mikko Minna
Morten Niels Niklas Nina Olav Ole Olle Olof Outi Päivi Pekka Per Pernilla Pertti Pia Pirkko Poul Preben
Ragnar Rasmus Riitta Roald Rolf Sakari Sami Sanna Seppo Signe Sigrid Siri Sirpa Solveig Søren Steen Stein
Stig Sture Sven Svend Tapio Tarja Teemu Terhi Thorbjörn Timo Toivo Tommi Tone Tor Torbjörn Tore Torsten
Trine Tuija Tuomas Tuula Ulla Ulla-Maija Ulrik Unni Veikko Vesa Ville Yngve Aad Adriaan Anneke Annemarie
Arie Arjan Bart Bas Bert Cees Coen Cor Dirk-Jan Dries Eelco Ellen Els Erwin Femke Frans Freek Geert Gerrit
Gert Guus Hein Henk Hilde Huub Ineke Jaap Jacob Jan-Willem Jeroen Joke Joop Joost Joris Karel Kees Koen Leen
Lieve Lodewijk Luuk Maarten Machteld Margriet Marieke Marijke Marleen Mieke Nel Niek Paul Piet Pieter Rien
Rik Rob Roelof Ruud Saskia Sjaak Sjoerd Sytse Theo Tineke Ton Truus Wim Willeke Wouter Yvo
"""
TURKISH_ARABIC_HEBREW = """
Abdul Abdulkadir Abdullah Abdelkader Abdurrahman Adem Adnan Ahmed Ahmet Aisha Akif Alaa Ali Alpay Amal Amin
Amina Amir Amira Anwar Arda Arif Aslı Asuman Atilla Ayfer Ayhan Aylin Aynur Ayşe Aziz Aziza Bahar Barış
Bassam Bayram Behçet Bekir Belgin Berna Betül Bilal Bülent Burak Burcu Burhan Cafer Can Canan Cem Cemal
Cemil Cengiz Cihan Dalia Deniz Derya Dilek Dina Ebru Ece Ekrem Elif Emel Emine Emre Ercan Erdal Erdem
Erdoğan Erhan Erkan Erol Esra Fadi Faisal Farid Farida Faruk Fatih Fatima Fatma Ferhat Feride Feridun Fethi
Feyza Fikret Filiz Fuad Fuat Funda Gökhan Gül Gülay Gülcan Gülsüm Gülten Güler Habib Hakan Hala Halil Halit
Halime Hamid Hamza Hanan Handan Hasan Hassan Hatice Hayri Hikmet Hilal Hülya Hüseyin Husam Hussein Ibrahim
İbrahim İlhan İlkay İlker Imad İsmail Ismail İsmet Jamal Jamila Kadir Kamal Karim Kemal Kenan Khaled Khalid
Khalil Lamia Layla Leila Lütfi Mahmoud Mahmud Mahmut Mansur Marwan Maryam Mehdi Mehmed Mehmet Melek Meltem
Mert Mesut Metin Mevlüt Mohamad Mohamed Mohammad Mohammed Mona Mounir Muammer Muhammad Muhammed Muharrem
Murat Murad Musa Mustafa Mustapha Nabil Nadia Nadir Nasser Nazım Nazlı Necati Necla Nermin Neslihan Nihat
Nilgün Nimet Nour Nur Nuray Nurettin Nuri Oğuz Okan Omar Ömer Onur Orhan Osman Othman Ozan Özcan Özgür Özkan
Özlem Pelin Pınar Rachid Rafik Rahim Ramadan Ramazan Rami Rana Rania Rashid Recep Refik Reza Rıza Rifat
Rıdvan Saad Sabri Sadık Said Salah Salih Salim Salma Sami Samir Samira Sana Savaş Sedat Seda Selahattin
Selçuk Selim Selin Selma Semra Serap Serdar Serkan Serpil Sevda Sevgi Sevil Sevim Sibel Şükrü Süleyman
Suleiman Sultan Şenol Şule Tahir Talat Tamer Tarek Tarık Tariq Tayfun Tolga Tülay Tunç Turan Turgut Ufuk
Uğur Ülkü Ümit Ünal Üstün Veli Volkan Walid Yahya Yakup Yalçın Yaşar Yasemin Yasin Yasmin Yavuz Yıldız
Yılmaz Youssef Yunus Yusuf Zafer Zehra Zeki Zeynep Zübeyde Zuhal Aharon Amnon Amos Arie Aviv Avi Avigdor
Avraham Baruch Boaz Chaim Chana Dov Dror Efrat Ehud Eitan Eli Eliezer Eyal Gadi Gideon Gil Gilad Haim Ilan
Itzik Jakov Jehuda Jossi Liat Lior Menachem Meir Menashe Michal Mordechai Moshe Mosche Nachman Nahum Nimrod
Nir Nissim Noa Ofer Ofra Ohad Orit Orly Oren Pinchas Rachel Reuven Rina Rivka Ron Ronen Ronit Sara Schimon
Schlomo Shai Shalom Shaul Shimon Shlomit Shlomo Shmuel Tal Talia Tamar Tsvi Uri Uriel Uzi Yael Yaakov Yair
Yaron Yehuda Yigal Yitzhak Yoav Yoel Yona Yoram Yosef Yossi Yuval Zahava Zeev Ziv Zvi
"""
FURTHER = """
Abebe Abiola Adama Adebayo Adjoa Akosua Alassane Alemayehu Aliou Amadou Aminata Amos Asha Assefa Awa Ayodele
Babacar Baraka Berhanu Boubacar Cheikh Chidi Chinedu Constantine Daniel Deriba Desta Ebrahim Emeka Esi Fatou
Fatoumata Folake Getachew Godfrey Grace Haile Hawa Ibrahima Idrissa Issa Jabu Juma Kebede Khadija Kofi Kojo
Kouassi Kwabena Kwame Kwasi Lamine Lerato Mamadou Mariam Mbali Mekdes Moussa Mpho Mulugeta Mwajuma Mwita
Nana Nelson Ngozi Nokuthula Nomvula Ousmane Oumar Patience Philemon Rehema Salif Samba Seydou Sipho Solomon
Tadesse Tendai Tesfaye Thabo Themba Thandi Tsegaye Yaw Zanele Zawadi Zenebe Aditya Ajay Amit Anil Anita
Anjali Arjun Arun Ashok Deepak Dinesh Gaurav Gopal Harish Indira Kavita Kiran Krishna Lakshmi Mahesh Manoj
Meera Mukesh Nandini Narendra Naresh Neha Nirmala Pooja Pradeep Prakash Prasad Priya Rahul Raj Rajesh Rajiv
Rakesh Ramesh Ravi Rekha Sanjay Santosh Saurabh Shanti Sharad Shashi Shivani Sita Sneha Sunil Sunita Suresh
Sushma Uma Vijay Vikram Vinod Vivek Agus Bambang Budi Dewi Made Nyoman Putu Siti Sri Wayan Anh Bao Binh
Cuong Dung Duc Giang Hai Hieu Hoa Hoang Hong Hung Huong Khanh Lan Linh Long Minh Nam Ngoc Nguyen Nhung
Phuong Quang Quoc Son Thanh Thao Thi Thu Thuy Tien Trang Tran Trung Tuan Tuyet Van Viet Xuan Bin Chen Cheng
Dong Fang Fei Feng Gang Guang Guo Hao Hongwei Hua Jian Jianguo Jianhua Jiawei Jie Jing Jun Juan Kai Lei Li
Liang Lihua Lili Lin Ling Liu Mei Meng Min Ming Ning Peng Ping Qiang Qing Rong Rui Shan Shuang Tao Ting
Weidong Weiming Wen Wenjun Xia Xiang Xiaodong Xiaohong Xiaoling Xiaoming Xin Xiu Xiuying Yan Yifan Yong Yue
Yun Zhen Zheng Zhi Zhigang Zhiqiang Zhong Zhou Byung Chang Cheol Chul Dae Dong-hyun Eun Eun-ji Hae Hee Ho
Hwan Hye Hyun Hyun-woo In-ho Ja Jae Jae-in Ji Ji-hoon Ji-young Jin Jin-woo Jong Jong-il Joon Jung Jung-ho
Kyung Min-ho Min-ji Min-jun Mi-sook Myung Sang Seok Seong Seung Soo Soo-jin Sook Suk Sun Sung Sung-ho Tae
Won Woo Yeon Young Young-hee Young-ho Ganbaatar Batbold Bolor Erdene Munkh Oyun Sarantuya Aigul Aidar Ainur
Almas Asel Aslan Bakyt Bolat Dauren Gulnara Jamshid Marat Nurlan Rustam Sanzhar Timur Ulugbek Zarina
"""
# Words, places or particles in German too: no evidence on their own.
_AMBIGUOUS = frozenset(
    """
    Armen Adama Larissa Brandon Montserrat Masaya Concepción Sakura Saki Arun Handan Constantine Feng Cheng
    Tokio Salvador Santiago Nancy Sofia Victoria Orlando Charlotte Austin Tyler Eugene Jerome Chester Alma Split
    Aki Amal An Asha Aviv Awa Bas Bent Bin Can Cor Dale Dawn Deniz Desta Earl Ece Els Fang Florence Gail
    Gang Gen Georgia Gil Goro Grace Gül Habib Hai Hana Hao Hawa Ho In Ion Ja Jay Ji Jordan Joy Jung Lan
    Lech Leen Lei Li Lin Ling Lise Liu Long Made Mai Maj Mari Mei Mie Min Ming Mona Nam Nana Nel Ning
    Nour Nur Patience Raj Ramadan Randy Rat Rei Rie Rok Rong Rosa Ross Samba Sana Sang Shai Shan Shin
    Sho Son Sri Steen Stein Suk Sultan Sun Tal Tao Thi Thu Ting Ton Tone Tor Tore Uma Van Viet Virginia
    Wit Won Woo Yue Zafer
    """.split()
)
ABROAD = frozenset(
    f"""{POLISH_CZECH} {EAST_SLAVIC_BALTIC} {JAPANESE} {ROMANCE} {ENGLISH} {SOUTHERN_AND_NORTHERN}
    {TURKISH_ARABIC_HEBREW} {FURTHER}""".split()
).difference(_AMBIGUOUS)
