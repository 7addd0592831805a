"""WIL: kecamatan and zones are those of the region."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.region import (
    code_outside_region,
    district_not_official,
    duplicate_district,
    missing_district,
    origin_in_id,
    origin_named,
    other_region_named,
    pilot_outside_zone,
    region_differs_from_code,
    unknown_region_code,
    zone_coverage,
)

CHECKS: Final[tuple[Check, ...]] = (
    code_outside_region,
    duplicate_district,
    zone_coverage,
    pilot_outside_zone,
    unknown_region_code,
    region_differs_from_code,
    district_not_official,
    missing_district,
    other_region_named,
    origin_named,
    origin_in_id,
)
