from helpers.standins import Network
