"""nbgrader's way to give feedback back, for a class that uses an LMS."""

import glob
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback

NEEDED = ("timestamp.txt", "submission_secret.txt")  # nbgrader's exchange gives them to a submission, an LMS does not


class ReleaseFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]  # nbgrader has no types
    """Releases feedback on what came by nbgrader's exchange, and names the rest."""

    def copy_files(self) -> None:
        """Copy the feedback of each student whose submission came by the exchange."""
        folders = map(Path, sorted(glob.glob(self.src_path)))
        others = [folder.parent.name for folder in folders if not all((folder / name).is_file() for name in NEEDED)]
        if others:
            self.log.warning(
                "%d submissions did not come by nbgrader's exchange, so nbgrader cannot give feedback back: %s. "
                "Give it to these students by the way that their submissions came; it is in %s.",
                len(others),
                ", ".join(others),
                self.coursedir.feedback_directory,
            )
        excluded = [self.coursedir.student_id_exclude, *others]
        self.coursedir.student_id_exclude = ",".join(filter(None, excluded))
        super().copy_files()
