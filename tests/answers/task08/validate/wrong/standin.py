from helpers.standins import validate
