# Wrong: `OpenSetDataset` is a data set (type OpenSetDigits); expected a class: `class OpenSetDataset(...):`.
OpenSetDataset = OpenSetDigits("train")
