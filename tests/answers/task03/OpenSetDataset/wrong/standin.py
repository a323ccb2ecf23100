from helpers.standins import OpenSetDataset
