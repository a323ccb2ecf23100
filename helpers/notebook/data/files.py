"""MNIST's four files: their names, their checksums, and the folders that they lie in."""

import hashlib

# torchvision looks for the files below a folder with the name of the data set's own class. So that the
# students' subclasses find them too, each file lies in three folders: as hard links, since Windows refuses
# symbolic links to ordinary users, or as copies on a file system without hard links.
CLASS_NAMES = ("MNIST", "OpenSetDigits", "OpenSetDataset")

SHA256 = {
    "digits": {
        "train-images-idx3-ubyte": "e064c1364764486bcfa0d4855df614928870e83a476e18ed217b4e3e0e305d46",
        "train-labels-idx1-ubyte": "e33b398c61373425e1db02716c599f9e8cc810f4eee6c76ad55fca484f300bc9",
        "t10k-images-idx3-ubyte": "eea91ef48b94e6264c946d8f0ebbc406b0335daab762e26ce16ef1c0fc1a51ab",
        "t10k-labels-idx1-ubyte": "1381c1ab4250983a89576c36d6f1c14fff9bffbb17ffeac2e590168cdb350083",
    },
    "mnist": {
        "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
}


class DataError(Exception):
    """The digits cannot be had; the message is one sentence that says what to do."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]  # IPython shows this line in place of a traceback


def sha256(content: bytes) -> str:
    """Return the checksum of a file's content."""
    return hashlib.sha256(content).hexdigest()
