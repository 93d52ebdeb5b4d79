"""The parts that the review is built of: Qt widgets that take arrays and frozen dataclasses, no store and no file.

Every piece is made as `Piece(theme, words)` and takes what it shows by `present(...)`: `show` is Qt's own name. Sizes
follow the widget's letters, so one style sheet (`style.style_sheet`) scales a window. Words come from `words`.
"""
