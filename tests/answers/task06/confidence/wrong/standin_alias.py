from helpers import standins
confidence = standins.confidence
