"""Place names as German says them, where the packages do not have them: regions, and towns with a German name."""

from __future__ import annotations

GERMAN_NAMES: dict[str, str] = {
    "Tokio": "Tokyo", "Kiew": "Kyiv", "Kowel": "Kovel", "Charkiw": "Kharkiv", "Lwiw": "Lviv", "Lemberg": "Lviv",
    "Saporischschja": "Zaporizhzhia", "Schytomyr": "Zhytomyr", "Winnyzja": "Vinnytsia", "Dnipro": "Dnipro",
    "Odessa": "Odesa", "Czernowitz": "Chernivtsi", "Luzk": "Lutsk", "Riwne": "Rivne", "Mykolajiw": "Mykolaiv",
    "Breslau": "Wrocław", "Danzig": "Gdańsk", "Stettin": "Szczecin", "Posen": "Poznań", "Krakau": "Kraków",
    "Warschau": "Warsaw", "Lodsch": "Łódź", "Kattowitz": "Katowice", "Oppeln": "Opole", "Gleiwitz": "Gliwice",
    "Hindenburg": "Zabrze", "Thorn": "Toruń", "Peking": "Beijing", "Kanton": "Guangzhou", "Nanking": "Nanjing",
    "Wolgograd": "Volgograd", "Nischni Nowgorod": "Nizhniy Novgorod", "Moskau": "Moscow", "Rostow": "Rostov-na-Donu",
    "Rostow am Don": "Rostov-na-Donu", "Rostow-am-Don": "Rostov-na-Donu", "Woronesch": "Voronezh",
    "Sankt Petersburg": "Saint Petersburg", "St. Petersburg": "Saint Petersburg", "Perm": "Perm", "Kasan": "Kazan",
    "Schenzhen": "Shenzhen", "Tiflis": "Tbilisi", "Jerewan": "Yerevan", "Eriwan": "Yerevan", "Neu-Delhi": "New Delhi",
    "Sansibar-Stadt": "Zanzibar", "Daressalam": "Dar es Salaam", "Kairo": "Cairo", "Kapstadt": "Cape Town",
    "Tel Aviv": "Tel Aviv", "Tel Aviv-Yafo": "Tel Aviv", "Haifa": "Haifa", "Bethlehem": "Bethlehem",
    "Bunkyo-ku": "Tokyo", "Ho-Chi-Minh-Stadt": "Ho Chi Minh City", "Seoul": "Seoul", "Laibach": "Ljubljana",
    "Marburg an der Drau": "Maribor", "Temeswar": "Timişoara", "Hermannstadt": "Sibiu", "Kronstadt": "Braşov",
    "Klausenburg": "Cluj-Napoca", "Fünfkirchen": "Pécs", "Stuhlweißenburg": "Székesfehérvár", "Pressburg": "Bratislava",
    "Kaschau": "Košice", "Reichenberg": "Liberec", "Aussig": "Ústí nad Labem", "Karlsbad": "Karlovy Vary",
    "Pilsen": "Plzeň", "Brünn": "Brno", "Königgrätz": "Hradec Králové", "Kopenhagen": "Copenhagen", "Lüttich": "Liège",
    "Löwen": "Leuven", "Brügge": "Brugge", "Gent": "Gent", "Den Haag": "The Hague", "Neapel": "Naples",
}  # fmt: skip

_BY_COUNTRY = {
    "DE": """Baden-Württemberg Bayern Brandenburg Hessen Mecklenburg-Vorpommern Niedersachsen Nordrhein-Westfalen NRW
        Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein Thüringen Unterfranken Oberfranken
        Mittelfranken Franken Schwaben Oberbayern Niederbayern
        Oberpfalz Pfalz Westfalen Rheinland Ruhrgebiet Ostfriesland
        Schwarzwald Allgäu Sauerland Münsterland Eifel Harz Lausitz Westdeutschland Ostdeutschland Süddeutschland
        Norddeutschland Baden Württemberg Niederrhein
        Ostwestfalen-Lippe Ostwestfalen Südbaden Emsland Rhein-Main-Gebiet
        Alb-Donau-Kreis Altmarkkreis Bodenseekreis Burgenlandkreis
        Donnersbergkreis Eifelkreis Ennepe-Ruhr-Kreis Enzkreis
        Erzgebirgskreis Hochsauerlandkreis Hochtaunuskreis Hohenlohekreis Ilm-Kreis Kyffhäuserkreis Lahn-Dill-Kreis
        Main-Kinzig-Kreis Main-Tauber-Kreis Main-Taunus-Kreis
        Märkischer_Kreis Neckar-Odenwald-Kreis Oberbergischer_Kreis
        Odenwaldkreis Ortenaukreis Ostalbkreis Rems-Murr-Kreis Rhein-Erft-Kreis Rhein-Hunsrück-Kreis Rhein-Kreis_Neuss
        Rhein-Lahn-Kreis Rhein-Neckar-Kreis Rhein-Pfalz-Kreis Rhein-Sieg-Kreis Rheingau-Taunus-Kreis
        Rheinisch-Bergischer_Kreis Saale-Holzland-Kreis Saale-Orla-Kreis Saalekreis Saar-Pfalz-Kreis Saarpfalz-Kreis
        Salzlandkreis Schwalm-Eder-Kreis Schwarzwald-Baar-Kreis Unstrut-Hainich-Kreis Vogelsbergkreis Vogtlandkreis
        Wartburgkreis Werra-Meißner-Kreis Westerwaldkreis Wetteraukreis
        Zollernalbkreis Rheingau Hohenlohe Taunus Ammerland
        Wendland Emsland Altmark Uckermark Prignitz Spreewald
        Lausitz Oberlausitz Niederlausitz Hegau Ortenau Markgräflerland
        Chiemgau Werdenfelser_Land Bergisches_Land Bergischen_Land
        Münsterland Siegerland Wittgenstein Lipperland Lippe
        Hochschwarzwald Bayerischer_Wald Bayerischen_Wald Mitteldeutschland
        Nordhessen Südhessen Mittelhessen Osthessen
        Nordbaden Südbaden Oberfranken Rheinhessen Vorderpfalz
        Vorpommern Mecklenburg Holstein Dithmarschen Nordfriesland
        Angeln Rügen Usedom Fehmarn Sylt
        Norderney Borkum Bodensee-Region Ruhrgebiet Rhein-Neckar-Region Ostdeutschland
        Metropole_Ruhr Bodenseeregion Oberschwaben Breisgau Kraichgau Odenwald
        Hunsrück Westerwald Vogtland Siebengebirge Stiftland Spessart Rhön
        Erzgebirge Havelland Fläming Oderbruch Eichsfeld Linzgau
        Kurpfalz Südpfalz Südwestfalen Wetterau Vogelsberg Kinzigtal
        Remstal Taubertal Neckartal Moseltal Ahrtal Jagsttal Kochertal Filstal Murgtal Enztal Lahntal Werratal Inntal
        Pfälzerwald Thüringerwald Schönbuch
        Zabergäu Altmühltal Steigerwald Fichtelgebirge Frankenwald Weserbergland Solling Schaumburger_Land
        Ammerland Saterland Artland Grafschaft_Bentheim Osnabrücker_Land Lüneburger_Heide Schwalm Rheingau Bergstraße_
        Hohenlohe Tauberfranken Oberlahn Saargau Hochsauerland
        Haßberge Rottal Bäderdreieck_ Oberallgäu Unterallgäu Ostallgäu
        Westallgäu Hochfranken Nordthüringen Südthüringen
        Ostthüringen Westthüringen Mittelsachsen Nordsachsen Ostsachsen
        Südbrandenburg Nordbrandenburg Nordschwarzwald Südschwarzwald Hallertau Holledau Ries_ Donau-Ries Mittelrhein
        Oberrhein Hochrhein Südniedersachsen Ostfalen Westpfalz Nordpfalz Eiderstedt Lausitzer_Seenland""",
    "JP": """Hokkaido Honshu Kyushu Shikoku Okinawa Chiba Fukushima Ibaraki Tochigi Gunma Saitama Kanagawa Niigata Toyama
        Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie
        Shiga Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima
        Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga
        Nagasaki Kumamoto Oita Miyazaki Kagoshima Aomori Iwate Miyagi
        Akita Yamagata Tohoku Kanto Kansai""",
    "PL": """Schlesien Oberschlesien Niederschlesien Masuren Pommern Kleinpolen Großpolen Masowien Ermland-Masuren
        Westpommern Lebus Karpatenvorland Lublin Podlachien Ostpreußen Westpreußen Kaschubei Ermland Kujawien
        Kujawien-Pommern Hinterpommern Heiligkreuz Mittelpolen Südpolen Nordpolen Ostpolen Westpolen""",
    "FR": """Elsass Lothringen Burgund Bretagne Normandie Provence Bourgogne Picardie Okzitanien Aquitanien Savoyen
        Korsika Ardennen Franche-Comté Dordogne Côte-d'Or Loire-Atlantique Hauts-de-France Île-de-France Grand_Est
        Nouvelle-Aquitaine Auvergne Languedoc Südfrankreich Nordfrankreich
        Ostfrankreich Pays_de_la_Loire Westfrankreich Südwestfrankreich Nordostfrankreich
        Champagne_ Poitou Limousin Berry_ Jura_ Vogesen Finistère Morbihan Ille-et-Vilaine Côtes-d'Armor Haute-Savoie
        Saône-et-Loire Seine-et-Marne Val-d'Oise Haute-Vienne Charente Vendée
        Bas-Rhin Haut-Rhin Gironde Var_ Isère Drôme
        Ardèche Calvados_ Manche_ Eure_ Mayenne Sarthe
        Maine-et-Loire Indre-et-Loire Loiret Aveyron Corrèze Creuse Cantal
        Puy-de-Dôme Haute-Loire Hautes-Pyrénées Languedoc-Roussillon Rhône-Alpes Midi-Pyrénées Poitou-Charentes""",
    "IT": """Toskana Lombardei Venetien Piemont Ligurien Sizilien Sardinien Kampanien Apulien Südtirol Trentino
        Emilia-Romagna Umbrien Latium Kalabrien Friaul Norditalien Süditalien
        Abruzzen Marken Mittelitalien Aostatal Molise Basilikata Friaul-Julisch_Venetien Brianza
        Vinschgau Pustertal Trentino-Südtirol""",
    "ES": "Katalonien Andalusien Galicien Baskenland Kastilien Aragonien Asturien Mallorca Valencia Extremadura "
    "Kantabrien Navarra Murcia La_Rioja Teneriffa Gran_Canaria Ibiza Nordspanien Südspanien",
    "AT": "Tirol Steiermark Kärnten Vorarlberg Oberösterreich Niederösterreich Burgenland Oststeiermark "
    "Waldviertel Weinviertel Mostviertel Innviertel Hausruckviertel "
    "Mühlviertel Wachau Salzkammergut Salzburger_Land Weststeiermark "
    "Südsteiermark Osttirol Südburgenland Nordburgenland Pinzgau Pongau Lungau Montafon Bregenzerwald "
    "Wienerwald Böhmerwald Zillertal Ötztal Stubaital Gailtal Lavanttal Ennstal Murtal Mürztal",
    "CN": """Jiangsu Zhejiang Guangdong Sichuan Shandong Hubei Hunan Henan Hebei Liaoning Anhui Fujian Jiangxi Shanxi
        Shaanxi Yunnan Südchina Nordchina Tibet Jilin Guizhou Hainan
        Xinjiang Gansu Qinghai Heilongjiang Guangxi Ningxia Innere_Mongolei Ostchina Westchina""",
    "GB": "Yorkshire Cornwall Kent Lancashire Sussex Devon Midlands Nordengland Südengland "
    "Essex Northumberland Norfolk Suffolk Dorset Somerset "
    "Wiltshire Hampshire Surrey Cheshire Derbyshire Leicestershire "
    "Lincolnshire Nottinghamshire Staffordshire Shropshire "
    "Warwickshire Worcestershire Gloucestershire Oxfordshire Berkshire "
    "Buckinghamshire Hertfordshire Bedfordshire Cambridgeshire "
    "Northamptonshire Cumbria Herefordshire East_Sussex West_Sussex "
    "West_Yorkshire South_Yorkshire North_Yorkshire Südwales Nordwales Ulster",
    "US": """Kalifornien Texas Florida Illinois Ohio Pennsylvania Wisconsin Michigan Minnesota Virginia Massachusetts
        Colorado Indiana Tennessee Georgia Missouri Kansas Oregon Arizona Alabama North_Carolina South_Carolina
        New_Jersey Connecticut Maryland Louisiana Oklahoma Kentucky Iowa Nebraska Utah Nevada
        Alaska Hawaii Alabama Arkansas Delaware Idaho Maine Mississippi_ Montana New_Hampshire
        New_Mexico North_Dakota South_Dakota Rhode_Island Vermont West_Virginia Wyoming Neuengland""",
    "CZ": "Böhmen Mähren Südböhmen Nordböhmen Sudetenland Westböhmen Ostböhmen Mittelböhmen "
    "Südmähren Nordmähren Mährisch-Schlesien Egerland Vysočina",
    "RO": "Siebenbürgen Banat Transsilvanien Walachei Bukowina Dobrudscha Maramureș Bihor Südsiebenbürgen",
    "UA": "Krim Donbass Donbas Galizien Transkarpatien Wolhynien Bessarabien Podolien Westukraine Ostukraine Südukraine",
    "XX": """Baltikum Balkan Skandinavien Ostsee-Raum Osteuropa Westafrika Ostafrika Nordafrika Südostasien Lateinamerika
        Südamerika_ Mittelamerika_ Naher_Osten Nahost
        Kaukasus Benelux Flandern Wallonien Lappland Kurdistan Palästinensische_Gebiete
        Westjordanland Gazastreifen Gaza Mittelosteuropa Karibik Westfriesland Drenthe
        Overijssel Gelderland Brabant Nordbrabant Flevoland Seeland_ Südholland Nordholland
        Twente Südlimburg Ostflandern Westflandern Hennegau Ostbelgien
        Jütland Fünen Südjütland Nordjütland Bornholm Schonen
        Småland Dalarna Värmland Västergötland Slawonien
        Dalmatien Istrien Vojvodina Zips Slowakisches_Paradies_ Pannonien
        Westungarn Südungarn Nordungarn Transdanubien Peloponnes Kreta
        Makedonien_ Epirus Thessalien Zypern_ Quebec Ontario
        Manitoba British_Columbia Nova_Scotia Neufundland Alberta
        Queensland Victoria_ Tasmanien New_South_Wales Western_Cape
        Gauteng KwaZulu-Natal Transvaal Katanga Maghreb Sahel Mandschurei Kappadokien Nordkaukasus Südkaukasus
        Westbalkan Nordeuropa Südeuropa Südosteuropa Mitteleuropa
        Westeuropa Zentralasien Ostasien Südasien Vorderasien""",
    "TR": "Anatolien Südostanatolien Ostanatolien Thrakien",
    "IN": "Maharashtra Karnataka Kerala Gujarat Tamil_Nadu Punjab "
    "Rajasthan Uttar_Pradesh Madhya_Pradesh Andhra_Pradesh Telangana Westbengalen Odisha Bihar Assam Goa",
    "VN": "Nordvietnam Südvietnam",
    "RU": "Sibirien Ural Karelien Kaliningrad Tatarstan",
    "CH": "Aargau Thurgau Graubünden Tessin Wallis Westschweiz "
    "Waadt Engadin Emmental Baselland Basel-Landschaft Basel-Stadt "
    "Nidwalden Obwalden Uri_ Appenzellerland Toggenburg Zentralschweiz "
    "Ostschweiz Nordwestschweiz Berner_Oberland Prättigau Appenzell_Ausserrhoden Appenzell_Innerrhoden",
    "TZ": "Tansania Sansibar",
}  # fmt: skip
REGIONS: dict[str, str] = {
    name.replace("_", " "): code
    for code, names in _BY_COUNTRY.items()
    for name in names.split()
    if not name.endswith("_")
}
