"""Charts as display-ready geometry; ``templates/gambar/`` draws them as SVG.

Every chart is a frozen dataclass with ``drawing`` (the name of its template), ``title`` and
``alt`` (Indonesian, computed from the data), ``width`` and ``height``. All lengths are in units of
a quarter of a millimetre on paper: portrait charts are 155 mm wide, landscape charts 250 mm.
"""
