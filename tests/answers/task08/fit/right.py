# %% best_remembered
import copy

def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history, best, best_state = [], float('inf'), None
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        if validation[0] < best:
            best, best_state = validation[0], copy.deepcopy(network.state_dict())
        history.append((train, validation))
    return history

# %% comprehension
from torch.optim import SGD
def fit(network, train_loader, validation_loader, epochs):
    optimizer = SGD(network.parameters(), lr=.1)
    return [(train_epoch(network, train_loader, optimizer), validate(network, validation_loader)) for _ in range(epochs)]

# %% copies
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((tuple(train), tuple(validation)))
    return history

# %% cosine
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        scheduler.step()
    return history

# %% cosine_min_lr
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs, eta_min=1e-4)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% cyclic
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, 0.01, 0.1, step_size_up=2)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% device_guard
def fit(network, train_loader, validation_loader, epochs):
    device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    network = network.to(device)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% exponential
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% filtered
def fit(network, train_loader, validation_loader, epochs):
    network.to("cpu")
    optimizer = torch.optim.SGD(filter(lambda p: p.requires_grad, network.parameters()), lr=0.05, momentum=0.9, dampening=0.1)
    history = list()
    for _ in range(epochs):
        network.train()
        a = train_epoch(network, train_loader, optimizer)
        network.eval()
        with torch.no_grad():
            b = validate(network, validation_loader)
        history.append((a, b))
    return history

# %% floats
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((tuple(float(v) for v in train), tuple(float(v) for v in validation)))
    return history

# %% generator_list
def _epochs(network, train_loader, validation_loader, optimizer, epochs):
    for _ in range(epochs):
        yield train_epoch(network, train_loader, optimizer), validate(network, validation_loader)

def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(params=network.parameters(), lr=1e-2, momentum=0.9)
    return list(_epochs(network, train_loader, validation_loader, optimizer, epochs))

# %% groups
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD([{'params': [network.first.weight, network.first.bias], 'lr': 0.1}, {'params': [network.last.weight, network.last.bias]}], lr=0.05)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% keywords
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network=network, loader=train_loader, optimizer=optimizer)
        validation = validate(network=network, loader=validation_loader)
        history.append((train, validation))
    return history

# %% lambda_warmup
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: min(1.0, (e + 1) / 3))
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% linear_then_cosine
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [torch.optim.lr_scheduler.LinearLR(optimizer, 0.5, total_iters=1), torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, max(1, epochs - 1))], milestones=[1])
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% list_copies
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((list(train), list(validation)))
    return history

# %% list_pairs
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append([train, validation])
    return history

# %% list_params
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(list(network.parameters()), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% listed_batches
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    train_loader = list(train_loader)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.001_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.001_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.001_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.001_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.001_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.01_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.01_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.01_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.01_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.01_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.02_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.02, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.02_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.02, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.02_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.02, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.02_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.02, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.02_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.02, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.05_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.05_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.05_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.05_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.1_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.1_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.1_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.1_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.1_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.2_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.2, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.2_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.2, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.2_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.2, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.2_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.2, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.2_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.2, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.3_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.3, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.3_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.3, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.3_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.3, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.3_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.3, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.3_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.3, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.5_m0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.5_m0.9
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.5_m0.95
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0.95)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.5_m0.99
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0.99)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% lr0.5_m0
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% manual_lr_decay
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        for group in optimizer.param_groups:
            group['lr'] *= 0.9
        history.append((train, validation))
    return history

# %% multistep
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[epochs // 2, 3 * epochs // 4], gamma=0.1)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% named_parameters_direct
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.named_parameters(), 0.1)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% named_params
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD([p for n, p in network.named_parameters()], 0.1)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% nesterov0.01
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9, nesterov=True)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% nesterov0.1
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9, nesterov=True)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% nesterov0.5
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5, momentum=0.9, nesterov=True)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% nesterov_weight_decay
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9, nesterov=True, weight_decay=5e-4)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% no_decay_groups
def fit(network, train_loader, validation_loader, epochs):
    weights = [p for p in network.parameters() if p.ndim > 1]
    biases = [p for p in network.parameters() if p.ndim <= 1]
    optimizer = torch.optim.SGD([{'params': weights, 'weight_decay': 1e-4}, {'params': biases}], lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% onecycle
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.2, total_steps=epochs + 1)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        scheduler.step()
    return history

# %% onecycle_epochs
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=epochs + 1)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% plateau
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        scheduler.step(validation[0])
    return history

# %% plateau_validation
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode='min', patience=2, factor=0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step(validation[0])
        history.append((train, validation))
    return history

# %% plus_equals
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history += [(train, validation)]
    return history

# %% polynomial
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=epochs)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% preallocated
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = [None] * epochs
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history[epoch] = train, validation
    return history

# %% print
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        print(f'{epoch}: {train[0]:.3f}')
        history.append((train, validation))
    return history

# %% progress
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in progress_bar(range(epochs), 'epochs'):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% progress_described
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in progress_bar(range(1, epochs + 1), 'epochs'):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% progress_loader
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, progress_bar(train_loader, 'batches'), optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% recursive
def fit(network, train_loader, validation_loader, epochs, optimizer=None):
    if epochs == 0:
        return []
    optimizer = optimizer or torch.optim.SGD(network.parameters(), lr=0.05)
    first = (train_epoch(network, train_loader, optimizer), validate(network, validation_loader))
    return [first] + fit(network, train_loader, validation_loader, epochs - 1, optimizer)

# %% reference
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% scheduler_step_before
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        pass
        history.append((train, validation))
    return history

# %% seeded
def fit(network, train_loader, validation_loader, epochs):
    torch.manual_seed(0)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% steplr
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        scheduler.step()
    return history

# %% subclass_sgd
class Mine(torch.optim.SGD):
    pass
def fit(network, train_loader, validation_loader, epochs, rate=0.05):
    optimizer = Mine(network.parameters(), lr=rate)
    def one(epoch):
        return train_epoch(network, train_loader, optimizer), validate(network, validation_loader)
    return list(map(one, range(epochs)))

# %% trainer_class
class Trainer:
    def __init__(self, network, lr=0.05):
        self.network = network
        self.optimizer = torch.optim.SGD(network.parameters(), lr)
        self.history = []

    def epoch(self, train_loader, validation_loader):
        train = train_epoch(self.network, train_loader, self.optimizer)
        self.history.append((train, validate(self.network, validation_loader)))

def fit(network, train_loader, validation_loader, epochs):
    trainer = Trainer(network)
    while len(trainer.history) < epochs:
        trainer.epoch(train_loader, validation_loader)
    return trainer.history

# %% unpacked
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.5)
    history = [None] * epochs
    for e in range(1, epochs + 1):
        loss, known, unknown = train_epoch(network, train_loader, optimizer)
        vl, vk, vu = validate(network, validation_loader)
        history[e - 1] = ((loss, known, unknown), (vl, vk, vu))
    return history

# %% warm_restarts
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=5)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% warmup_from_zero
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: min(1.0, e / 2))
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        scheduler.step()
        history.append((train, validation))
    return history

# %% weight_decay
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9, weight_decay=5e-4)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# %% while
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(params=network.parameters(), lr=1e-2, momentum=.9)
    history, done = [], 0
    while done < epochs:
        history.append((train_epoch(network, train_loader, optimizer), validate(network, validation_loader)))
        done += 1
    return history

# %% wrapped_loaders
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, settings.MovedToDevice(train_loader), optimizer)
        validation = validate(network, settings.MovedToDevice(validation_loader))
        history.append((train, validation))
    return history

# %% zip_lists
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), 0.05, 0.9)
    trains, validations = [], []
    for _ in range(epochs):
        trains.append(train_epoch(network, train_loader, optimizer))
        validations.append(validate(network, validation_loader))
    return list(zip(trains, validations))

# %% groups_2
def fit(network, train_loader, validation_loader, epochs):
    groups = [{"params": list(network.parameters()), "lr": 0.05}]
    optimizer = torch.optim.SGD(groups, lr=0.1, momentum=0.8)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10)
    history = []
    for _ in progress_bar(range(epochs), "epochs"):
        a = train_epoch(network, train_loader, optimizer)
        b = validate(network, validation_loader)
        schedule.step()
        history.append((a, b))
    return history
