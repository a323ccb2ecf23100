# Wrong: `OpenSetDigits` is Dataset MNIST Number of datapoints: 1297 Root location: /root/.cache/open-set... (type
# MNIST); expected a class: `class OpenSetDigits(...):`.
OpenSetDigits = torchvision.datasets.MNIST(DATA_ROOT)
