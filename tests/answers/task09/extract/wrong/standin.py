from helpers.standins import extract
