"""Words that are no names of students."""

from helpers.tasks import ASSIGNMENT

# For versions, places and kinds of work. A name of such words, numbers and dates alone is nobody's.
_WORDS = """
    abgabe abgaben alt alte alter altes am answer answers antwort antworten april assignment assignments attempt
    attempts aufgabe aufgaben august backup backups before blatt brouillon build canvas class classroom code
    copia copie copy corrected correction course data day december deep der desktop devoir die dienstag
    documents donnerstag download downloads draft drafts ending entwurf entwürfe erste erster erstes essai
    evening ex exercise exercises exo fassung february file files final finale fine first fixed folder for
    freitag friday früher gestern group groups gruppe gruppen hand handed help helpers heute home homework hw in
    january july june kit kopie korrigiert kurs laptop later latest learning letzte letzter letztes loesung
    loesungen lösung lösungen march mein meine mine mittwoch monday montag moodle more morning my neu neue neuer
    neues new newer newest notebook notebooks nouveau november number nuovo october of official old older on
    online open original originale originals other others out part parts project projekt resubmission revised
    revision rough sample samstag saturday second september serie series set sheet sicherung solution solutions
    solved sonntag spare src start student students studierende submission submissions submitted sunday tag task
    tasks team teams temp test tests the third thursday tmp today tp trial try tuesday turn uebung uebungen
    unfinished unnamed untitled upload uploads v ver verbessert version versione versions versuch vom von vorher
    vorlage vorletzte wednesday week with without woche work worked working yesterday zip zweite zweiter zweites
    übung übungen
"""
NO_NAMES = frozenset(_WORDS.split()) | set(ASSIGNMENT.split("_"))
