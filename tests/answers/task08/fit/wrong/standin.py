from helpers.standins import fit
