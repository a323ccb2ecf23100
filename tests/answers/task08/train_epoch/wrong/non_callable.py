train_epoch = 3
