"""What can be wrong with the machine, as opposed to the plan (which is a Diagnostic).

SmartplanError               shown without a traceback, exit code 3
├── PlanFolderError          no plan where one was looked for (exit code 2)
├── RefusedError             what was asked for doesn't fit the plan (exit code 2)
├── BaselineError            the baseline file of a plan is damaged
├── GitError                 git is missing or failed
├── CommentError             a comment on a pull request can't be written
├── OutputError              a book can't be written
├── TemplateError            a template is broken; says file and line
├── ConversionError          pandoc or Typst failed or is missing
└── ResourceError            the installation lacks its own files
"""

from smartplan.language import Text


class SmartplanError(Exception):
    """Something outside the plan stops the work; carries its own way out."""

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.english)
        self.message = message
        self.hint = hint


class PlanFolderError(SmartplanError):
    """The given folder is missing, no folder, or holds no plan."""


class RefusedError(SmartplanError):
    """What was asked for does not fit the plan, such as an id that is taken."""


class BaselineError(SmartplanError):
    """The baseline file of a plan is damaged."""


class GitError(SmartplanError):
    """Git is missing, failed, or knows nothing of the folder."""


class CommentError(SmartplanError):
    """A comment on a pull or merge request can't be written."""


class OutputError(SmartplanError):
    """The output folder or a book can't be written."""


class TemplateError(SmartplanError):
    """A template, shipped or overridden, has a mistake."""


class ConversionError(SmartplanError):
    """Pandoc or Typst is missing, failed, or took too long."""


class ResourceError(SmartplanError):
    """The installation lacks a file that it should carry."""
