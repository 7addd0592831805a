"""WIL: kecamatan and zones are those of the region."""
