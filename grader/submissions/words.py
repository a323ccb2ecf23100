"""Words that are no names of students."""

from helpers.tasks import ASSIGNMENT

# For versions, places and kinds of work. A name of such words, numbers and dates alone is nobody's.
_WORDS = """
    abgabe abgaben alt alte alter altes am and answer answers antwort antworten april assignment assignments
    attempt attempts aufgabe aufgaben august backup backups before bin blatt brouillon build by canvas class
    classe classes classroom code constraints copia copie copy corrected correction course data day december
    deep der desktop devoir die dienstag doc docs documents donnerstag download downloads draft drafts ending
    entwurf entwürfe erste erster erstes essai etc evening ex exercise exercises exo fassung february file files
    final finale fine first fixed folder for freitag friday from früher gestern grader grading group groups
    gruppe gruppen hand handed help helpers heute home homework hw in include january july june kit klasse
    klassen kopie korrigiert kurs lab labs laptop later latest learning letzte letzter letztes lib loesung
    loesungen lösung lösungen march me mein meine mine misc mittwoch monday montag moodle more morning my neu
    neue neuer neues new newer newest notebook notebooks nouveau november number nuovo october of official old
    older on online open original originale originals other others out part parts project projekt resubmission
    revised revision rough sample samstag saturday second seminar seminare september serie series set share
    sheet sicherung solution solutions solved sonntag sources spare src start student students studierende stuff
    submission submissions submitted sunday tag task tasks team teams temp test tests the third thursday tmp to
    today tp trial try tuesday turn tut tutorial tutorials tutorien tutorium uebung uebungen und unfinished
    unnamed untitled upload uploads v various ver verbessert version versione versions versuch vom von vorher
    vorlage vorletzte wednesday week with without woche work worked working yesterday zip zweite zweiter zweites
    übung übungen
"""
NO_NAMES = frozenset(_WORDS.split()) | set(ASSIGNMENT.split("_"))
