# Wrong: `OpenSetDigits` is a data set (type MNIST); expected a class: `class OpenSetDigits(...):`.
OpenSetDigits = torchvision.datasets.MNIST(DATA_ROOT)
