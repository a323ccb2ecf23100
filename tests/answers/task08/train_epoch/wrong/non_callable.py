# Wrong: `train_epoch` is 3 (type int); expected a function: `def train_epoch(...):`.
train_epoch = 3
