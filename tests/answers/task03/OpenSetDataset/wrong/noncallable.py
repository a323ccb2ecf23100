OpenSetDataset = OpenSetDigits("train")
