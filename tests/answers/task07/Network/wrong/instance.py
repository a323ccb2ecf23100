# Wrong: `Network` is Linear(in_features=3, out_features=4, bias=True) (type Linear); expected a class: `class
# Network(...):`.
Network = torch.nn.Linear(3, 4)
