"""The day for which pages answer."""

import os
from datetime import UTC, date, datetime, timedelta


def build_day() -> date:
    """SOURCE_DATE_EPOCH's day (for builds that must repeat exactly), or today in Việt Nam (UTC+7)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return (moment + timedelta(hours=7)).date()
