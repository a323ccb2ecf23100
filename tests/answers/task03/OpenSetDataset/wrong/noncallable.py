# Wrong: `OpenSetDataset` is Dataset OpenSetDigits Number of datapoints: 1034 Root location: /root/.cache/... (type
# OpenSetDigits); expected a class: `class OpenSetDataset(...):`.
OpenSetDataset = OpenSetDigits("train")
