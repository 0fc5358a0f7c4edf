"""The small vocabulary of fields of cooperation, in three languages."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FIELDS = (
    ("energy", "Energie", "エネルギー", "Energy"),
    ("environment", "Umwelt", "環境", "Environment"),
    ("climate", "Klimaschutz", "気候変動対策", "Climate action"),
    ("medicine", "Medizin", "医療", "Medicine"),
    ("health", "Gesundheit", "健康・保健", "Health"),
    ("education", "Bildung", "教育", "Education"),
    ("talent", "Talentförderung", "人材育成", "Talent promotion"),
    ("culture", "Kultur", "文化", "Culture"),
    ("sport", "Sport", "スポーツ", "Sport"),
    ("economy", "Wirtschaft", "経済", "Economy"),
    ("science", "Wissenschaft", "学術・研究", "Science and research"),
    ("administration", "Verwaltung", "行政", "Administration"),
    ("youth", "Jugend", "青少年", "Youth"),
    ("civil_protection", "Katastrophenschutz", "防災", "Civil protection"),
    ("mobility", "Mobilität", "交通・モビリティ", "Mobility"),
    ("digital", "Digitalisierung", "デジタル", "Digitalisation"),
    ("social", "Soziales", "福祉・共生", "Social affairs"),
    ("tourism", "Tourismus", "観光", "Tourism"),
)


def seed(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    field = apps.get_model("register", "FieldOfCooperation")
    for code, de, ja, en in FIELDS:
        field.objects.get_or_create(code=code, defaults={"names": {"de": de, "ja": ja, "en": en}})


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
