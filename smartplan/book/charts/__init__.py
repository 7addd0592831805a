"""Charts as display-ready geometry; ``templates/gambar/`` draws them as SVG.

Every chart is a frozen dataclass on top of ``Chart``; its ``title`` and ``alt`` are Indonesian,
computed from the data. All lengths are in units of a quarter of a millimetre on paper: portrait
charts are 155 mm wide, landscape charts 250 mm.
"""
