from helpers.standins import test_confidence
