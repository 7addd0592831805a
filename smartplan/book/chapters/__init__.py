"""CHAPTERS: what each chapter's template is given. A chapter that is not listed gets no more than
what all chapters share, so a region's own template needs no Python."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from smartplan.book.chapters.action_plan import build_action_plan
from smartplan.book.chapters.alignment import build_alignment
from smartplan.book.chapters.commitments import build_commitments
from smartplan.book.chapters.conclusions import build_conclusions
from smartplan.book.chapters.direction import build_direction, build_strategies
from smartplan.book.chapters.evaluation import build_evaluation
from smartplan.book.chapters.foreword import build_reading_notes
from smartplan.book.chapters.gaps import build_gaps
from smartplan.book.chapters.governance import build_governance, build_laws
from smartplan.book.chapters.introduction import build_introduction
from smartplan.book.chapters.money import build_budget
from smartplan.book.chapters.profile import build_fact_notes, build_profile
from smartplan.book.chapters.programs import build_program_matrix
from smartplan.book.chapters.quick_wins import build_quick_wins
from smartplan.book.chapters.readiness import build_readiness
from smartplan.book.chapters.requests import build_requests
from smartplan.book.chapters.roadmap import build_roadmap
from smartplan.book.chapters.summary import (
    build_dimensions_at_a_glance,
    build_one_page,
    build_starting_point,
)
from smartplan.book.chapters.summary_plans import build_short_quick_wins, build_short_roadmap
from smartplan.book.chapters.swot import build_swot
from smartplan.book.chapters.traceability import build_traceability
from smartplan.book.composer import Composer

CHAPTERS: Final[Mapping[str, Callable[[Composer], Mapping[str, Any]]]] = {
    "pendahuluan": build_introduction,
    "gambaran-umum": build_profile,
    "kesiapan": build_readiness,
    "kesenjangan": build_gaps,
    "visi-pembangunan": build_alignment,
    "swot": build_swot,
    "simpulan": build_conclusions,
    "daftar-fakta": build_fact_notes,
    "pengantar-masterplan": build_reading_notes,
    "arah-dan-sasaran": build_direction,
    "strategi": build_strategies,
    "rencana-aksi": build_action_plan,
    "peta-jalan": build_roadmap,
    "anggaran": build_budget,
    "quick-win": build_quick_wins,
    "kelembagaan": build_governance,
    "evaluasi": build_evaluation,
    "matriks-program": build_program_matrix,
    "keterlacakan": build_traceability,
    "lembar-komitmen": build_commitments,
    "daftar-hukum": build_laws,
    "rencana-satu-halaman": build_one_page,
    "titik-berangkat": build_starting_point,
    "enam-dimensi": build_dimensions_at_a_glance,
    "peta-jalan-ringkas": build_short_roadmap,
    "anggaran-ringkas": build_budget,
    "quick-win-ringkas": build_short_quick_wins,
    "yang-diminta": build_requests,
}
