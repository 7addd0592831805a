"""NAR: texts and pictures can be printed."""
