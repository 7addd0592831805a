"""From pandoc's WordprocessingML to a finished Word book: one idea per module."""
