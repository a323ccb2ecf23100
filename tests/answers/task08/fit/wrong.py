# %% adagrad
# Loses: optimizer
# Wrong: optimizer. `fit` uses another optimizer than
# `torch.optim.SGD`.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.Adagrad(network.parameters(), lr=0.05)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% adam
# Loses: optimizer
# Wrong: optimizer. `fit` uses another optimizer than
# `torch.optim.SGD`.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% adamw
# Loses: optimizer
# Wrong: optimizer. `fit` uses another optimizer than
# `torch.optim.SGD`.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.01)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% argument_order
# Wrong: `fit` crashed with AttributeError: 'DataLoader' object has
# no attribute 'param_groups'. Compare the order of the parameters
# in the definition with that in the call.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, optimizer, train_loader)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% class_not_instance
# Wrong: `fit` crashed with AttributeError: type object 'SGD' has no
# attribute 'param_groups'. The last line below is where it
# happened.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% copy
# Wrong: `train_epoch` or `validate` got another network. Give them
# the one that `fit` was given.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    import copy
    network = copy.deepcopy(network)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% dict
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a dictionary, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a dictionary with the keys 'train', 'validation'
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return {'train': [h[0] for h in history], 'validation': [h[1] for h in history]}

# %% dicts
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  a dictionary with the keys 'train', 'validation'
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append({'train': train, 'validation': validation})
    return history

# %% empty
# Wrong: `train_epoch` is never called.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def fit(network, train_loader, validation_loader, epochs):
    return []

# %% flat
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a list of 12, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a list of 12
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.extend([train, validation])
    return history

# %% flat_tuple
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  (1.40444, 0.29413, 0.704602, 1.36746, 0.299357,
#             0.737072)
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append(train + validation)
    return history

# %% frozen_scheduler
# Loses: optimizer
# Wrong: optimizer. The loss does not fall on easy data. Try a
# learning rate between 0.01 and 0.1.
#   called    fit(network, train_loader, validation_loader, 6)
#   gave      a loss that went from 1.40444 to 1.40444
#   expected  a loss that falls
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: 0)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% history_reset
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a list of 1, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a list of 1: (a tuple of 2: (a tuple of 3: (1.09874,
#             0.392112, 0.953874), a tuple of 3: (1.0509, 0.409013,
#             0.955124)))
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    for epoch in range(epochs):
        history = []
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% last_pair
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a tuple of 2, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a tuple of 2: (a tuple of 3: (1.09874, 0.392112,
#             0.953874), a tuple of 3: (1.0509, 0.409013, 0.955124))
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history[-1]

# %% last_pair_list
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a list of 1, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a list of 1: (a tuple of 2: (a tuple of 3: (1.09874,
#             0.392112, 0.953874), a tuple of 3: (1.0509, 0.409013,
#             0.955124)))
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history[-1:]

# %% losses_only
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  (1.40444, 1.36746)
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train[0], validation[0]))
    return history

# %% lr_huge
# Loses: optimizer
# Wrong: optimizer. The loss does not fall on easy data. Try a
# learning rate between 0.01 and 0.1.
#   called    fit(network, train_loader, validation_loader, 6)
#   gave      a loss that went from 1.40444 to 8.08365e+19
#   expected  a loss that falls
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=100.0, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% made_up
# Wrong: `train_epoch` is never called.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def fit(network, train_loader, validation_loader, epochs):
    return [((1.0 / (e + 1), .5, .5), (1.0, .5, .5)) for e in range(epochs)]

# %% missing_argument
# Wrong: `fit` crashed with TypeError: train_epoch() missing 1
# required positional argument: 'optimizer'. Compare the parameters
# in the definition with those in the call.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% new_network
# Wrong: `train_epoch` or `validate` got another network. Give them
# the one that `fit` was given.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    network = type(network)()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% no_grad
# Wrong: `fit` crashed with RuntimeError: element 0 of tensors does
# not require grad and does not have a grad_fn. `.item()`,
# `.detach()`, `torch.tensor(...)` and `torch.no_grad()` cut the
# gradient off.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    torch.set_grad_enabled(False)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% no_lr_and_typo
# Wrong: `fit` crashed with AttributeError: module 'torch.optim' has
# no attribute 'Sgd'. The last line below is where it happened.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.Sgd(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% no_return
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)`
# returned nothing. Is a `return` missing?
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  None
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))

# %% non_callable
# Wrong: `fit` is [] (type list). It must be a function:
# `def fit(...):`.
fit = []

# %% numpy
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a NumPy array, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a NumPy array of shape (6, 2, 3), float64
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return np.array(history)

# %% one_shot_iterator
# Loses: calls
# Wrong: calls. `train_epoch` got other batches than those of the
# train loader.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  the train loader in each epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    train_loader = iter(train_loader)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% only_validation
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  (1.36746, 0.299357, 0.737072)
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append(validation)
    return history

# %% optimizer_each_epoch
# Loses: optimizer
# Wrong: optimizer. A new optimizer is made in each epoch, which
# forgets its momentum. Make one before the loop.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    history = []
    for epoch in range(epochs):
        optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% optimizer_each_epoch_plain
# Loses: optimizer
# Wrong: optimizer. A new optimizer is made in each epoch, which
# forgets its momentum. Make one before the loop.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    history = []
    for epoch in range(epochs):
        optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% optimizer_last_only
# Loses: optimizer
# Wrong: optimizer. The optimizer has other parameters. It gets
# `network.parameters()` of the network that `fit` was given.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.last.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% optimizer_other_network
# Loses: optimizer
# Wrong: optimizer. The optimizer has other parameters. It gets
# `network.parameters()` of the network that `fit` was given.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(torch.nn.Linear(3, 4).parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% own_loop
# Wrong: `train_epoch` is never called.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def mine(n, l, o):
    from helpers import standins
    return standins.train_epoch(n, l, o)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = mine(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% parameters_not_called
# Wrong: `fit` crashed with TypeError: 'method' object is not
# iterable. A function is called with brackets, even without
# arguments: `network.parameters()`.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters, lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% prints_only
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a list of 0, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a list of 0: ()
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        print(train, validation)
    return history

# %% resets_network
# Loses: optimizer
# Wrong: optimizer. The network is changed between the epochs 1 and
# 2. Each epoch goes on with the network as the epoch before left
# it.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        for m in network.children(): m.reset_parameters()
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% return_in_loop
# Loses: calls, list
# Wrong: calls, list. `train_epoch` is called once. Is the `return`
# inside the loop?
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        return history

# %% returns_network
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a TinyNetwork, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  TinyNetwork( (first): Linear(in_features=6,
#             out_features=3, bias=True) (last)... (a TinyNetwork)
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return network

# %% rounded
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  ((1.4, 0.3, 0.7), (1.4, 0.3, 0.7))
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((tuple(round(v, 1) for v in train), tuple(round(v, 1) for v in validation)))
    return history

# %% same_list
# Loses: list
# Wrong: list. The pair of epoch 1 is that of the last epoch: append
# a new pair in each epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  ((1.09874, 0.392112, 0.953874), (1.0509, 0.409013,
#             0.955124))
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history, pair = [], [None, None]
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        pair[0], pair[1] = train, validation
        history.append(pair)
    return history

# %% sorted_history
# Loses: list
# Wrong: list. The pair of epoch 1 is that of the last epoch: append
# a new pair in each epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  ((1.09874, 0.392112, 0.953874), (1.0509, 0.409013,
#             0.955124))
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        history = sorted(history)
    return history

# %% standin
# Wrong: `fit` is or calls the kit's own stand-in. A stand-in helps
# later tasks, but it is no answer to its own: write your own code.
from helpers.standins import fit

# %% standin_partial
# Wrong: `fit` is or calls the kit's own stand-in. A stand-in helps
# later tasks, but it is no answer to its own: write your own code.
from helpers import standins
import functools
fit = functools.partial(standins.fit)

# %% standin_wrapper
# Wrong: `fit` is or calls the kit's own stand-in. A stand-in helps
# later tasks, but it is no answer to its own: write your own code.
from helpers import standins
def fit(*a):
    return standins.fit(*a)

# %% stub
# Not attempted: `fit` is not written yet. Write it in its cell
# above, run that cell, then this one.
def fit(network, train_loader, validation_loader, epochs):
    raise NotImplementedError()

# %% swapped_loaders
# Loses: calls
# Wrong: calls. `train_epoch` got other batches than those of the
# train loader: those of the validation loader.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  the train loader in each epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, validation_loader, optimizer)
        validation = validate(network, train_loader)
        history.append((train, validation))
    return history

# %% swapped_pair
# Loses: list
# Wrong: list. The parts of the pair of epoch 1 are swapped: the
# order is train, validation.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  ((1.36746, 0.299357, 0.737072), (1.40444, 0.29413,
#             0.704602))
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((validation, train))
    return history

# %% tensor
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a tensor of shape (6, 2, 3), not a list of 6 pairs
# (train, validation), one for each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a tensor of shape (6, 2, 3), float32
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return torch.tensor(history)

# %% train_on_validation
# Loses: calls
# Wrong: calls. `train_epoch` got other batches than those of the
# train loader: those of the validation loader.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  the train loader in each epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, validation_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% train_only
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  (1.40444, 0.29413, 0.704602)
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append(train)
    return history

# %% tuple
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a tuple of 6, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a tuple of 6
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return tuple(history)

# %% two_lists
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a tuple of 2, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a tuple of 2: (a list of 6, a list of 6)
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return [h[0] for h in history], [h[1] for h in history]

# %% two_values
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a tuple of 2, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a tuple of 2: (TinyNetwork( (first):
#             Linear(in_features=6, out_features=3, bias=True)
#             (last)... (a TinyNetwork), a list of 6)
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return network, history

# %% undefined
# Not attempted: `fit` is not defined. Run the cell that defines it;
# if that cell is gone, write the definition into a new cell above
# this one.
pass

# %% validate_before_train
# Loses: calls
# Wrong: calls. `validate` is called before `train_epoch`. Each
# epoch has a call of both, in turn.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        validation = validate(network, validation_loader)
        train = train_epoch(network, train_loader, optimizer)
        history.append((train, validation))
    return history

# %% validate_both
# Loses: calls, list
# Wrong: calls. `validate` is called 12 times.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  ((1.37274, 0.302389, 0.727429), (1.36746, 0.299357,
#             0.737072))
#   expected  ((1.40444, 0.29413, 0.704602), (1.37274, 0.302389,
#             0.727429))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train_epoch(network, train_loader, optimizer)
        train = validate(network, train_loader)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% validate_on_train
# Loses: calls
# Wrong: calls. `validate` got other batches than those of the
# validation loader: those of the train loader.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  the validation loader in each epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, train_loader)
        history.append((train, validation))
    return history

# %% validate_once_at_end
# Loses: calls, list
# Wrong: calls, list. `validate` is called once.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        history.append(train)
    validation = validate(network, validation_loader)
    return [(t, validation) for t in history]

# %% validation_every_second
# Loses: calls, list
# Wrong: calls, list. `validate` is called 3 times.
#   called    fit(network, train_loader, validation_loader, 6)
#   expected  6 calls, one an epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        if epoch % 2 == 0:
            validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% with_epoch_number
# Loses: list
# Wrong: list. The pair of epoch 1 is not what `train_epoch` and
# `validate` returned in that epoch.
#   called    fit(network, train_loader, validation_loader, 6)[0]
#   returned  (0, (1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
#   expected  ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357,
#             0.737072))
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((epoch, train, validation))
    return history

# %% list_made_in_loop
# Loses: list
# Wrong: list. `fit(network, train_loader, validation_loader, 6)` is
# a list of 1, not a list of 6 pairs (train, validation), one for
# each epoch.
#   called    fit(network, train_loader, validation_loader, 6)
#   returned  a list of 1: (a tuple of 2: (a tuple of 3: (1.2669,
#             0.332518, 0.806892), a tuple of 3: (1.24965, 0.333415,
#             0.82648)))
#   expected  a list of 6 pairs (train, validation), one for each
#             epoch
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
    for epoch in range(epochs):
        history = []
        history.append((train_epoch(network, train_loader, optimizer), validate(network, validation_loader)))
    return history

# %% tiny_lr
# Loses: optimizer
# Wrong: optimizer. The loss does not fall on easy data. Try a
# learning rate between 0.01 and 0.1.
#   called    fit(network, train_loader, validation_loader, 6)
#   gave      a loss that went from 1.40444 to 1.40444
#   expected  a loss that falls
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=1e-7)
    return [(train_epoch(network, train_loader, optimizer), validate(network, validation_loader)) for _ in range(epochs)]

# %% all_train_then_validate
# Loses: calls
# Wrong: calls. `validate` is called only after all calls of
# `train_epoch`. Each epoch has a call of both, in turn.
#   called    fit(network, train_loader, validation_loader, 6)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    trained = [train_epoch(network, train_loader, optimizer) for _ in range(epochs)]
    return [(t, validate(network, validation_loader)) for t in trained]
