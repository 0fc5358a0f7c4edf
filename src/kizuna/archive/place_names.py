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
        Mittelfranken Franken Schwaben Oberbayern Niederbayern Oberpfalz Pfalz Westfalen Rheinland Ruhrgebiet Ostfriesland
        Schwarzwald Allgäu Sauerland Münsterland Eifel Harz Lausitz Westdeutschland Ostdeutschland Süddeutschland
        Norddeutschland Baden Württemberg Niederrhein Ostwestfalen-Lippe Ostwestfalen Südbaden Emsland Rhein-Main-Gebiet
        Alb-Donau-Kreis Altmarkkreis Bodenseekreis Burgenlandkreis Donnersbergkreis Eifelkreis Ennepe-Ruhr-Kreis Enzkreis
        Erzgebirgskreis Hochsauerlandkreis Hochtaunuskreis Hohenlohekreis Ilm-Kreis Kyffhäuserkreis Lahn-Dill-Kreis
        Main-Kinzig-Kreis Main-Tauber-Kreis Main-Taunus-Kreis Märkischer_Kreis Neckar-Odenwald-Kreis Oberbergischer_Kreis
        Odenwaldkreis Ortenaukreis Ostalbkreis Rems-Murr-Kreis Rhein-Erft-Kreis Rhein-Hunsrück-Kreis Rhein-Kreis_Neuss
        Rhein-Lahn-Kreis Rhein-Neckar-Kreis Rhein-Pfalz-Kreis Rhein-Sieg-Kreis Rheingau-Taunus-Kreis
        Rheinisch-Bergischer_Kreis Saale-Holzland-Kreis Saale-Orla-Kreis Saalekreis Saar-Pfalz-Kreis Saarpfalz-Kreis
        Salzlandkreis Schwalm-Eder-Kreis Schwarzwald-Baar-Kreis Unstrut-Hainich-Kreis Vogelsbergkreis Vogtlandkreis
        Wartburgkreis Werra-Meißner-Kreis Westerwaldkreis Wetteraukreis Zollernalbkreis Rheingau Hohenlohe Taunus Ammerland
        Wendland Emsland Altmark Uckermark Prignitz Spreewald Lausitz Oberlausitz Niederlausitz Hegau Ortenau Markgräflerland
        Chiemgau Werdenfelser_Land Bergisches_Land Bergischen_Land Münsterland Siegerland Wittgenstein Lipperland Lippe
        Hochschwarzwald Bayerischer_Wald Bayerischen_Wald Mitteldeutschland Nordhessen Südhessen Mittelhessen Osthessen
        Nordbaden Südbaden Oberfranken Rheinhessen Vorderpfalz Vorpommern Mecklenburg Holstein Dithmarschen Nordfriesland
        Angeln Rügen Usedom Fehmarn Sylt Norderney Borkum Bodensee-Region Ruhrgebiet Rhein-Neckar-Region Ostdeutschland
        Metropole_Ruhr Bodenseeregion Oberschwaben Breisgau Kraichgau Odenwald Hunsrück Westerwald Vogtland""",
    "JP": """Hokkaido Honshu Kyushu Shikoku Okinawa Chiba Fukushima Ibaraki Tochigi Gunma Saitama Kanagawa Niigata Toyama
        Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima
        Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Aomori Iwate Miyagi
        Akita Yamagata Tohoku Kanto Kansai""",
    "PL": """Schlesien Oberschlesien Niederschlesien Masuren Pommern Kleinpolen Großpolen Masowien Ermland-Masuren
        Westpommern Lebus Karpatenvorland Lublin Podlachien Ostpreußen Westpreußen Kaschubei""",
    "FR": """Elsass Lothringen Burgund Bretagne Normandie Provence Bourgogne Picardie Okzitanien Aquitanien Savoyen
        Korsika Ardennen Franche-Comté Dordogne Côte-d'Or Loire-Atlantique Hauts-de-France Île-de-France Grand_Est
        Nouvelle-Aquitaine Auvergne Languedoc Südfrankreich Nordfrankreich Ostfrankreich Pays_de_la_Loire""",
    "IT": """Toskana Lombardei Venetien Piemont Ligurien Sizilien Sardinien Kampanien Apulien Südtirol Trentino
        Emilia-Romagna Umbrien Latium Kalabrien Friaul Norditalien Süditalien Abruzzen Marken""",
    "ES": "Katalonien Andalusien Galicien Baskenland Kastilien Aragonien Asturien Mallorca Valencia Extremadura",
    "AT": "Tirol Steiermark Kärnten Vorarlberg Oberösterreich Niederösterreich Burgenland Oststeiermark",
    "CN": """Jiangsu Zhejiang Guangdong Sichuan Shandong Hubei Hunan Henan Hebei Liaoning Anhui Fujian Jiangxi Shanxi
        Shaanxi Yunnan Südchina Nordchina Tibet Jilin Guizhou Hainan Xinjiang""",
    "GB": "Yorkshire Cornwall Kent Lancashire Sussex Devon Midlands Nordengland Südengland",
    "US": """Kalifornien Texas Florida Illinois Ohio Pennsylvania Wisconsin Michigan Minnesota Virginia Massachusetts
        Colorado Indiana Tennessee Georgia Missouri Kansas Oregon Arizona Alabama North_Carolina South_Carolina
        New_Jersey Connecticut Maryland Louisiana Oklahoma Kentucky Iowa Nebraska Utah Nevada Alaska Hawaii""",
    "CZ": "Böhmen Mähren Südböhmen Nordböhmen Sudetenland",
    "RO": "Siebenbürgen Banat Transsilvanien Walachei Bukowina",
    "UA": "Krim Donbass Donbas Galizien Transkarpatien Wolhynien",
    "XX": """Baltikum Balkan Skandinavien Ostsee-Raum Osteuropa Westafrika Ostafrika Nordafrika Südostasien Lateinamerika
        Südamerika_ Mittelamerika_ Naher_Osten Nahost
        Kaukasus Benelux Flandern Wallonien Lappland Kurdistan Palästinensische_Gebiete
        Westjordanland Gazastreifen Gaza Mittelosteuropa Karibik""",
    "TR": "Anatolien Südostanatolien Ostanatolien Thrakien",
    "IN": "Maharashtra Karnataka Kerala Gujarat Tamil_Nadu Punjab",
    "VN": "Nordvietnam Südvietnam",
    "RU": "Sibirien Ural Karelien Kaliningrad Tatarstan",
    "CH": "Aargau Thurgau Graubünden Tessin Wallis Westschweiz",
    "TZ": "Tansania Sansibar",
}  # fmt: skip
REGIONS: dict[str, str] = {
    name.replace("_", " "): code
    for code, names in _BY_COUNTRY.items()
    for name in names.split()
    if not name.endswith("_")
}
