"""NAR: texts and pictures can be printed."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.prose import (
    empty_list_item,
    empty_section,
    fact_contradicted,
    heading_in_field,
    heading_level,
    image_outside_assets,
    image_without_alternative,
    listed_count,
    missing_image,
    name_spelling,
    part_sum,
    placeholder_text,
    repeated_title,
    repeated_word,
    stated_count,
    typed_fact,
    undefined_footnote,
    unread_narrative,
    unsupported_markdown,
    unused_footnote,
    wrong_change,
)

CHECKS: Final[tuple[Check, ...]] = (
    missing_image,
    image_without_alternative,
    image_outside_assets,
    unread_narrative,
    placeholder_text,
    unsupported_markdown,
    stated_count,
    listed_count,
    wrong_change,
    typed_fact,
    fact_contradicted,
    heading_level,
    heading_in_field,
    empty_section,
    repeated_title,
    empty_list_item,
    repeated_word,
    name_spelling,
    undefined_footnote,
    unused_footnote,
    part_sum,
)
