"""The dossier asks the database the same number of questions however much there is to tell."""

import pytest
from django.test import Client

from kizuna.accounts.models import User
from tests.conftest import QueryCount
from tests.factories.reports import a_lived_tie

# Session and user, then thirteen for the tie.
QUERIES = 16


@pytest.mark.django_db
@pytest.mark.parametrize("times", [1, 60])
def test_the_dossier_takes_sixteen_queries_for_a_few_and_for_three_hundred_entries(
    times: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    lived = a_lived_tie(officer, times)
    assert lived.tie.entries.count() == 2 + 5 * times
    with query_count(QUERIES):
        page = officer_client.get(f"/ties/{lived.tie.slug}/?on=2019-10-01&compare=2018-12-31")
    assert page.status_code == 200
