"""The sentences that a class has read, the most frequent first."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from helpers.notebook.words import COUNTS_WHEN

from ..outcomes import WRONG, Answer, Part
from .gather import Cohort, Question, Student

NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


@dataclass(frozen=True)
class Reader:
    """A student who has read a sentence: the answer and its part."""

    student: Student
    answer: Answer
    part: Part


@dataclass(frozen=True)
class Sentence:
    """A sentence on a part of a question, and who has read it; sentences that differ in numbers alone are one.

    others: how many of the readers have read it with other numbers.
    """

    question: Question
    part: str
    text: str
    readers: list[Reader]
    others: int

    @property
    def example(self) -> Reader:
        """The reader with the shortest answer among those who have read this very text."""
        exact = [reader for reader in self.readers if reader.part.sentence == self.text]
        return min(exact, key=lambda reader: len(reader.answer.source))

    @property
    def students(self) -> list[Student]:
        """Who has read it."""
        return [reader.student for reader in self.readers]


def sentences(group: Cohort) -> list[Sentence]:
    """Return the sentences that the class has read on wrong answers, the most frequent first."""
    questions = {question.place: question for question in group.questions}
    found: defaultdict[tuple[Question, str, str], list[Reader]] = defaultdict(list)
    for student in group.graded:
        for place, answer in student.answers.items():
            if place in questions:
                for part in answer.parts:
                    if part.outcome == WRONG and part.sentence and not part.sentence.startswith(COUNTS_WHEN):
                        key = questions[place], part.part, NUMBER.sub("0", part.sentence)
                        found[key].append(Reader(student, answer, part))
    made = [_made(question, part, readers) for (question, part, _), readers in found.items()]
    return sorted(made, key=lambda one: (-len(one.readers), one.question.number, one.question.cell, one.text))


def _made(question: Question, part: str, readers: list[Reader]) -> Sentence:
    (text, same), *_ = Counter(reader.part.sentence for reader in readers).most_common(1)
    return Sentence(question, part, text, readers, len(readers) - same)
