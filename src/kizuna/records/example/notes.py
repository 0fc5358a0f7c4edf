"""What public sources say of the tie, in the office's own words, each with the address it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the office on one public source; `published` is EDTF."""

    code: str
    title: str
    publisher: str
    address: str
    published: str
    text: str
    language: str = "de"


NOTES: tuple[Note, ...] = (
    Note(
        "declaration",
        "Notiz: Rahmen Nordrhein-Westfalen – Fukushima",
        "Japanisches Generalkonsulat Düsseldorf",
        "https://www.dus.emb-japan.go.jp/itpr_ja/11_000001_01260.html",
        "",
        "Das Generalkonsulat führt für 2014 gemeinsame Erklärungen des Landes Nordrhein-Westfalen und der "
        "Präfektur Fukushima auf. Sie sind der Rahmen, in dem sich Essen und Kōriyama begegnet sind.",
    ),
    Note(
        "visit-2017",
        "Notiz: Besuch aus Fukushima im August 2017",
        "Stadt Essen",
        "https://essen.de/meldungen/pressemeldung_1104988.de.html",
        "2017-08~",
        "Ende August 2017 empfing Essen eine Delegation aus Fukushima, der auch Masato Shinagawa angehörte; "
        "genannt werden der 28. und der 29. August. Das Jahr steht nicht in der Meldung, es ist erschlossen. "
        "Ein Gegenbesuch war für Ende November vorgesehen.",
    ),
    Note(
        "consulate",
        "Notiz: Essen und Kōriyama beim Generalkonsulat",
        "Japanisches Generalkonsulat Düsseldorf",
        "https://www.dus.emb-japan.go.jp/itpr_ja/11_000001_00854.html",
        "",
        "Das Generalkonsulat nennt ein Memorandum of Understanding aus dem Jahr 2017 und als Felder "
        "erneuerbare Energien und Medizintechnik.",
    ),
    Note(
        "action-plan",
        "Notiz: Aktionsplan Essen – Kōriyama",
        "International Urban Cooperation (IUC)",
        "https://docslib.org/doc/9435194/city-of-essen-city-of-koriyama-international-urban-cooperation",
        "2019",
        "Der Aktionsplan des EU-Programms IUC zählt drei Begegnungen: vom 22. bis 27. April 2018, vom 14. bis "
        "17. November 2018 und vom 14. bis 19. Mai 2019. Am 16. November 2018 wurde die Pairing-Vereinbarung "
        "unterzeichnet.",
    ),
    Note(
        "koriyama-2018",
        "メモ：2018年11月の訪問団",
        "郡山市",
        "https://123deta.com/document/y4g3em5y-",
        "2018-11",
        "郡山市の記者会見資料によると、訪問団は菅野利和副市長を団長とする9名で、期間は2018年11月13日から18日までです。"
        "往復の日も含む日程です。",
        "ja",
    ),
    Note(
        "energy-2019",
        "Notiz: Energie-Delegation im August 2019",
        "Stadt Essen",
        "https://essen.de/meldungen/pressemeldung_1322515.de.html",
        "2019-08",
        "Am 27. August 2019 war eine Energie-Delegation aus Japan in Essen zu Gast.",
    ),
    Note(
        "minyu",
        "メモ：2019年9月2日の表敬訪問",
        "福島民友新聞",
        "https://www.minyu-net.com/news/news/FM20190904-411594.php",
        "2019-09-04",
        "福島民友新聞によると、9月2日の表敬訪問には佐藤政喜市議会議長も同席しました。一行は市内のプールも見学しました。",
        "ja",
    ),
    Note(
        "kyobun",
        "メモ：2019年の文書の呼び名",
        "教育新聞",
        "https://www.kyobun.co.jp/news/20190906_01/",
        "2019-09-06",
        "教育新聞は、2019年9月の文書をIUCの枠組みの「合意書」と呼んでいます。",
        "ja",
    ),
    Note(
        "return-visit",
        "Notiz: Gegenbesuch im Februar 2020",
        "Stadt Essen",
        "https://www.essen.de/meldungen/pressemeldung_1357574.de.html",
        "2020-02-11",
        "Vom 10. bis 12. Februar 2020 war eine Delegation aus Kōriyama zum Gegenbesuch in Essen und auf der "
        "E-world. Gesprochen wurde auch über den Schutz vor Starkregen und Hochwasser. Die Meldung nennt das im "
        "September 2019 unterzeichnete Papier ein MOU.",
    ),
    Note(
        "krupp-paused",
        "Notiz: Schülerstipendien in den Jahren 2020 und 2021",
        "Alfried Krupp von Bohlen und Halbach-Stiftung",
        "https://krupp-stiftung.de/presse/page/12",
        "2021~",
        "In den Jahren 2020 und 2021 waren die Schülerstipendien für Betriebspraktika im Ausland ausgesetzt.",
    ),
    Note(
        "four-cities",
        "Notiz: Treffen der vier Städte im Juni 2022",
        "JETRO (Abschrift)",
        "https://ayoohadir.com/biznews/2022/07/7da4fb3996767cd0.html",
        "2022-07",
        "Vom 23. bis 28. Juni 2022 trafen sich Vertretungen von Essen, Kōriyama, Grenoble und Toyota im Rahmen "
        "des EU-Programms IURC.",
    ),
    Note(
        "trip-2022",
        "Notiz: Reise im September 2022",
        "EWG - Essener Wirtschaftsförderungsgesellschaft mbH",
        "https://ewg.de/?p=13362",
        "2022-09~",
        "Vom 9. bis 14. September 2022 reiste eine Essener Delegation nach Japan. In Kōriyama wurde die "
        "Verlängerung der Zusammenarbeit unterzeichnet.",
    ),
    Note(
        "reception-2023",
        "Notiz: Empfang im November 2023",
        "xity",
        "https://xity.de/lokal-news/nordrhein-westfalen/essen/empfang-einer-delegation-aus-koriyama-im-essener-rathaus",
        "2023-11",
        "Vom 21. bis 26. November 2023 besuchte eine Delegation aus Kōriyama die Stadt Essen. Der Bericht nennt "
        "als Beginn des Austauschs das Jahr 2017 und das EU-Programm IUC ab 2018; die Zusammenarbeit sei 2021 "
        "verlängert und die Verlängerung im September 2022 offiziell unterzeichnet worden. Im Dezember 2022 waren "
        "Schülerinnen und Schüler der Asaka-Highschool in Essen.",
    ),
    Note(
        "krupp-2023",
        "Notiz: Schülerstipendien 2023",
        "Alfried Krupp von Bohlen und Halbach-Stiftung",
        "https://krupp-stiftung.de/schuelerstipendiatinnen-treffen-sich-in-der-villa-huegel",
        "2023",
        "Im Jahr 2023 waren erstmals Stipendiatinnen und Stipendiaten zum Praktikum in Japan.",
    ),
    Note(
        "pupils-2025",
        "Notiz: Schülerbegegnungen 2024 und 2025",
        "Gymnasium Wolfskuhle",
        "https://gymnasium-wolfskuhle.de/?p=5446",
        "2025-01~",
        "Im Januar 2024 waren Schülerinnen und Schüler aus Kōriyama in Essen. Der Gegenbesuch fand vom 12. bis "
        "19. Januar 2025 statt; ein gestrichener Flug warf den Plan am Anfang um.",
    ),
)
