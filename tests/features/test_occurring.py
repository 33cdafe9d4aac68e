"""Occurring values: what is there, renewed by a change, never beyond the asker's rights."""

import pytest
from django.db.utils import ProgrammingError

from kbs.access.principals import ANONYMOUS, SYSTEM, Principal
from kbs.features.occurring import occurring
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db


def test_values_that_occur_and_a_new_one_after_a_change():
    assert occurring(GARDENS, "kind", ANONYMOUS) == {"gul", "oyun"}
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        writer.insert(GARDENS, {"source": "t", "name": "a", "kind": ""}, ewkt(square(EAST, NORTH + 900, 5)))
    assert "" in occurring(GARDENS, "kind", ANONYMOUS)
    assert "t" in occurring(GARDENS, "source", ANONYMOUS)


def test_a_hidden_column_is_refused_by_the_database():
    with pytest.raises(ProgrammingError, match="permission denied"):
        occurring(GARDENS, "keeper", Principal((("staff", None),)))
