"""How the suite is shared out among workers, where there are several: hooks of pytest and pytest-xdist."""

from __future__ import annotations

import os
from typing import Any

import pytest

# Workers take whole files, so that what a file makes is made once. The tests of these folders make more, and stay
# together; they come first, because a long one at the end would leave the other workers idle.
TOGETHER = ("tests/e2e/", "tests/operations/", "tests/procedures/demo_city/", "tests/contract/")
# Longer than others.
EARLY = ("tests/exchange/", "tests/quality/")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: _turn(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give a worker one file or folder after the other, in the order of the collection."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.split("::")[0])

    config.option.loadscopereorder = False
    return ByFile(config, log)


def _turn(nodeid: str) -> int:
    order = (*TOGETHER, *EARLY)
    return next((turn for turn, folder in enumerate(order) if nodeid.startswith(folder)), len(order))
