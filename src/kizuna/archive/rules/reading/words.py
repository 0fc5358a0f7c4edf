"""The closed word classes the reader leans on: German function words, months, titles, name particles."""

from __future__ import annotations

import re
from functools import lru_cache

MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "mrz": 3, "april": 4,
    "apr": 4, "mai": 5, "juni": 6, "juno": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11,
    "dezember": 12, "dez": 12,
}  # fmt: skip
WEEKDAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend "
    "mittwochabend donnerstagabend freitagabend samstagabend sonntagabend mo di mi do fr sa so".split()
)
SEASONS: dict[str, int] = {"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24}

FUNCTION_WORDS = frozenset(
    """
    ab aber alle allem allen aller allerdings alles als also am an andere anderem anderen anderer anders
    angesichts anlässlich anschließend auch auf aufgrund aus außer außerdem außerhalb bald beide beiden
    beider beides bei beim beispielsweise bereits bevor bin binnen bis bislang bisher da dabei dadurch dafür
    dagegen daher dahinter damals damit danach daneben dank dann daran darauf daraus darin darüber darum
    darunter das dass davon davor dazu dein dem demnach den denen denn dennoch der deren derzeit des deshalb
    dessen deswegen die dies diese diesem diesen dieser dieses doch dort dorthin drei du durch ebenfalls ebenso
    ein eine einem einen einer eines einige einigen einiger einschließlich einst er erneut erst erste ersten
    erster erstmals es etwa etwas euch euer falls fast fern ferner folglich für gegen gegenüber gemeinsam
    gemäß genauso gerade gerne gern gestern hat hatte hatten haben heute hier hierbei hierfür hiermit hierzu
    hingegen hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge
    innerhalb insbesondere insgesamt ins inzwischen ist ja jahrelang je jede jedem jeden jeder jedes jedoch
    jene jetzt jüngst kaum kein keine keinem keinen keiner kurz künftig lange lediglich leider manche mehr
    mehrere mein meine meist mit miteinander mithilfe mittels mittlerweile morgen möglich nach nachdem nächste
    nächsten nahe natürlich neben nebenbei nicht nichts noch nun nur ob obwohl oder oft ohne per pro rund
    schließlich schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem seitens selbst
    selbstverständlich sich sie sind so sobald sodass sogar solche somit sonst sowie sowohl später
    stattdessen statt teils trotz trotzdem über überall übrigens um umso und uns unser unsere unserem unseren
    unserer unter unterdessen viel viele vielen vielmehr voller vom von vor voraussichtlich vorher während
    wann war waren warum was wegen weil weiter weitere weiteren weiterer weiterhin weiteres welche welchem
    wenn wer werden wie wieder wir wird wo wobei wodurch wohin worden wurde wurden zahlreiche zeitgleich zu
    zudem zuerst zugleich zuletzt zuletzt zum zunächst zur zurück zusammen zusätzlich zuvor zwar zwei zwischen
    zwölf vier fünf sechs sieben acht neun zehn elf eben einmal gleichzeitig dieselbe dazwischen herzlich
    liebe lieber liebes sehr geehrte gute guten mitgereist begleitet empfangen neu neue neuer neues neuen
    gemäss ausser ausserdem ausserhalb anschliessend schliesslich einschliesslich laut
    foto bild fotos quelle begrüßt verschiedene jahr jahre jahren uhr nr tel telefon internet www
    """.split()
)

TITLES = frozenset(
    "dr prof professor professorin dipl ing med jur phil rer nat h c hc habil univ mag ma mba msc bsc ra pd "
    "dra eng lic arq avv mgr judr mudr phdr rndr ing mmag dipl.-ing mag.a ddr sr sra don doña dona "
    "señor señora signor signora "
    "frau herr herrn dres dott ph phd pol oec theol vet agr em doktor doctor sir lady dame mr mrs ms madame "
    "monsieur mme ob obm bgm vizebgm vzbgm bgmin vbm vbmin eheleute ehepaar familie pater schwester "
    "eminenz exzellenz s.e i.e hauptmann oberst "
    "major general oberstleutnant obin lt di dkfm hr gr kommr komr kr medr".split()
)
# Titles of address that say nothing about an office; the rest of TITLES is academic or military.
ADDRESS = frozenset("frau herr herrn eheleute ehepaar familie mr mrs ms madame monsieur mme".split())
PARTICLES = frozenset(
    "von van zu der den de del della di da do dos das du la le les el al bin ibn ben ter ten "
    "und af av y e und’ o’".split()
) - {"und", "das"}
NOBLE = frozenset(
    "Graf Gräfin Freiherr Freifrau Baron Baronin Fürst Fürstin Prinz Prinzessin Edler Ritter".split()
)
# Frequent family names of China, Korea and Vietnam, where they stand first.
FAMILY_FIRST = frozenset(
    "Wang Zhang Liu Chen Yang Huang Zhao Zhou Xu Sun Zhu Guo Lin Gao Luo Zheng Liang Xie Song Tang Feng Deng Cao Peng Zeng "
    "Xiao Tian Dong Pan Yuan Cai Jiang Cheng Wei Ding Ren Yao Shen Zhong Cui Jin Shi Liao Jia Xia Fang Bai Zou Meng Xiong "
    "Vu Vo Phan Ngo Duong Dinh Trinh Truong Luong Huynh Doan Shin Yoo Yoon Seo Bae Ryu Hwang Ahn "
    "Le Qin Qiu Hou Jiao Kim Choi Jung Kang Yoon Jang Nguyen Tran Pham Hoang Dang Bui Gong Hao Kong Lei Mao Niu Qian Qiao "
    "Shao Tao Cao Zhu Gu Lu Li Ma He Hu Wu Xu Yu Zhu Su Wan Wen Xue Yan Yin Zhai Zhan Zhuang".split()
)

PARTIES = frozenset(
    "SPD CDU CSU FDP AfD BSW SSW ÖDP ODP Grüne Grünen GRÜNE DIE LINKE Linke Volt Piraten FW UWG BfE".split()
)

_NUMERAL = re.compile(r"^[IVXLC]+$")


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital letter, as every German noun and name does."""
    return word[:1].isupper() or word[:1].istitle()


def is_function_word(word: str) -> bool:
    """Whether it is an article, preposition, pronoun, conjunction or adverb of the closed classes."""
    return word.casefold() in FUNCTION_WORDS


@lru_cache(maxsize=16384)
def is_acronym(word: str) -> bool:
    """Whether it is written in capitals only, two letters or more, and no Roman numeral."""
    letters = word.replace("-", "").replace("&", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper() and not _NUMERAL.match(word)


def without_genitive(word: str) -> str:
    """The word without a genitive "s" or apostrophe."""
    if word.endswith(("’", "'")):
        return word[:-1]
    if len(word) > 3 and word.endswith(("’s", "'s")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
