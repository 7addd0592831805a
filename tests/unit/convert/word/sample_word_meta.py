"""What the cover of a book says, for the tests of the Word steps."""

from smartplan.templating.rendered_book import BookMeta

META = BookMeta(
    book_id="buku",
    label="Buku I",
    title="Analisis Strategis",
    plan_title="Masterplan Kota Cerdas Kabupaten Contohan",
    government="Pemerintah Kabupaten Contohan",
    region="Kabupaten Contohan",
    province="Provinsi Banten",
    period="2025–2034",
    date="3 November 2025",
    date_iso="2025-11-03",
    summary="Ringkas",
    notice="",
    primary_color="#12355b",
    accent_color="#c9822b",
    paper="A4",
)
