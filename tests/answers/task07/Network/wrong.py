# %% adaptive_avg
# Loses: convolutions
# Wrong: convolutions. The network computes no max pooling.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  max pooling after the convolutions, before the
#             fully-connected layers
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.AdaptiveAvgPool2d(7)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% avg_pool_scaled_by_maximum
# Loses: convolutions
# Wrong: convolutions. The network computes no max pooling.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  max pooling after the convolutions, before the
#             fully-connected layers
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = x / x.amax((1, 2, 3), keepdim=True)
        x = torch.nn.functional.avg_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.nn.functional.avg_pool2d(torch.relu(self.c2(x)), 2)
        x = x / (1 + x.amax((1, 2, 3), keepdim=True))
        f = self.l1(x.flatten(1))
        return self.l2(f), f

# %% batch_flatten
# Wrong: `Network` crashed with RuntimeError: mat1 and mat2 shapes
# cannot be multiplied (1x2352 and 784x20). If there were several
# images, they are one long vector now: `torch.flatten(x, 1)` makes
# a vector from each image. Otherwise the first number of the
# `Linear` is not the length of the vector: print `x.shape` before
# it.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(torch.flatten(x))
        return self.fc2(self.act(features)), features

# %% batch_flatten_view
# Wrong: `Network` crashed with RuntimeError: mat1 and mat2 shapes
# cannot be multiplied (1x2352 and 784x20). If there were several
# images, they are one long vector now: `torch.flatten(x, 1)` makes
# a vector from each image. Otherwise the first number of the
# `Linear` is not the length of the vector: print `x.shape` before
# it.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.view(1, -1))
        return self.fc2(self.act(features)), features

# %% batch_mean_subtracted
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different logits for single
# images than for the batch. Each sample's outputs depend on that
# sample alone. Which line mixes the samples: a reshape that does
# not keep the batch dimension, or a mean, a maximum or a softmax
# over it?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs for each sample in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        f = f - f.mean(0)
        return self.l2(f), f

# %% batch_size_fixed
# Wrong: `Network` crashed with RuntimeError: shape '[64, -1]' is
# invalid for input of size 600. The number of entries stays, so the
# product of the sizes must, too: print `x.shape` before; -1 stands
# for the size that fits.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.reshape(64, -1))
        return self.l2(f), f

# %% bn_no_tracking
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different logits for single
# images than for the batch. Each sample's outputs depend on that
# sample alone. Which line mixes the samples: a reshape that does
# not keep the batch dimension, or a mean, a maximum or a softmax
# over it?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs for each sample in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
        self.bn = torch.nn.BatchNorm2d(8, track_running_stats=False)
    def forward(self, x):
        x = self.act(self.pool(self.bn(self.conv1(x))))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% call_instead_of_forward
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` is a tensor of shape (3, 4), not
# the tuple (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  [[-0.1962, -0.2385, 0.1231, -0.06826],
#             [-0.1858, -0.2433, 0.1266, -0.06504],
#             [-0.1921, -0.2449, 0.1231, -0.06252]]
#             (shape (3, 4), float32)
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def __call__(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        return self.l2(torch.relu(self.l1(x.flatten(1))))

# %% classes_ten
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)[0]` has shape (3, 10), not (3, 4).
# The first entry is for the logits, 4 for each image.
#   called    Network()(x)[0], x (3, 1, 28, 28)
#   returned  a tensor of shape (3, 10), float32
#   expected  shape (3, 4)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=10, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% conv_as_fc
# Loses: fully-connected layers
# Wrong: fully-connected layers. The network has 1 `torch.nn.Linear`
# layer and uses 1.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Conv2d(16, features, 7)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x).flatten(1)
        return self.fc2(self.act(features)), features

# %% conv_made_in_forward
# Loses: outputs, other sizes, convolutions
# Wrong: outputs. The network returned different logits when it was
# called twice. Does `forward` make a new layer, or drop out entries
# in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: convolutions. The network computes with weights that
# `parameters()` does not find: they would never be trained. Assign
# each layer to `self`, several of them in a `torch.nn.ModuleList`,
# not in a plain list or dictionary.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(torch.nn.Conv2d(1, 8, 3)(x)), 2)
        x = torch.max_pool2d(torch.relu(torch.nn.Conv2d(8, 8, 3)(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(torch.relu(f)), f

# %% conv_same_channel_missing
# Wrong: `Network` crashed with RuntimeError: Given groups=1, weight
# of size [16, 1, 5, 5], expected input[3, 8, 14, 14] to have 1
# channels, but got 8 channels instead. The first number of a
# `Conv2d` is the number of its input's channels: 1 for the images,
# then as many as the convolution before it makes. They are the
# second dimension of its input.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(1, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% convolutions_without_effect
# Loses: convolutions
# Wrong: convolutions. The network computes no convolution before
# the fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  at least two convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.l1 = torch.nn.Linear(784, features)

    def forward(self, x):
        y = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        y = torch.max_pool2d(torch.relu(self.c2(y)), 2)
        f = torch.relu(self.l1(x.flatten(1) + 0 * y.sum((1, 2, 3))[:, None]))
        return self.l2(f), f

# %% data_cut
# Loses: convolutions
# Wrong: convolutions. The graph of the logits does not reach the
# convolutions: they would never be trained. Is there
# `torch.no_grad()` or `.detach()` on the way?
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2).data
        f = torch.relu(self.l1(x.flatten(1)))
        return self.l2(f), f

# %% detached_before_logits
# Loses: convolutions
# Wrong: convolutions. The graph of the logits does not reach the
# convolutions: they would never be trained. Is there
# `torch.no_grad()` or `.detach()` on the way?
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1)).detach()
        return self.l2(f), f

# %% dict_of_layers
# Loses: convolutions
# Wrong: convolutions. The network computes with weights that
# `parameters()` does not find: they would never be trained. Assign
# each layer to `self`, several of them in a `torch.nn.ModuleList`,
# not in a plain list or dictionary.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.convs = {"a": torch.nn.Conv2d(1, 8, 3), "b": torch.nn.Conv2d(8, 8, 3)}

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.convs["a"](x)), 2)
        x = torch.max_pool2d(torch.relu(self.convs["b"](x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        return self.l2(f), f

# %% dict_return
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` is a dictionary, not the tuple
# (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  a dictionary with the keys 'logits', 'features'
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return {'logits': self.fc2(features), 'features': features}

# %% dropout_always
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different logits when it was
# called twice. Does `forward` make a new layer, or drop out entries
# in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(torch.nn.functional.dropout(self.act(features))), features

# %% expects_three_channels
# Wrong: `Network` crashed with RuntimeError: Given groups=1, weight
# of size [8, 3, 5, 5], expected input[3, 1, 28, 28] to have 3
# channels, but got 1 channels instead. The first number of a
# `Conv2d` is the number of its input's channels: 1 for the images,
# then as many as the convolution before it makes. They are the
# second dimension of its input.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(3, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% f_linear_parameters
# Loses: fully-connected layers
# Wrong: fully-connected layers. The network has no
# `torch.nn.Linear` layer and uses none.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        del self.l1, self.l2
        self.w1 = torch.nn.Parameter(torch.randn(features, 200) * .1)
        self.w2 = torch.nn.Parameter(torch.randn(classes, features) * .1)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.nn.functional.linear(x.flatten(1), self.w1)
        return torch.nn.functional.linear(f, self.w2), f

# %% features_128
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)[1]` has shape (3, 128), not (3, 20).
# The second entry is for the deep features, which the first
# fully-connected layer makes.
#   called    Network()(x)[1], x (3, 1, 28, 28)
#   returned  a tensor of shape (3, 128), float32
#   expected  shape (3, 20)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=128):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% features_argument_as_channels
# Loses: other sizes
# Wrong: other sizes. The network makes 20 features for an image,
# though `features` is 7. Does `__init__` use its argument
# `features`, or a fixed number?
#   called    Network(classes=3, features=7)(x)[1], x (2, 1, 28, 28)
#   returned  shape (2, 20)
#   expected  shape (2, 7)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, features, 3), torch.nn.Conv2d(features, features, 3)
        self.l1, self.l2 = torch.nn.Linear(25 * features, 20), torch.nn.Linear(20, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(torch.relu(f)), f

# %% features_from_conv
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. `Network()(x)[1]` has shape (3, 200), not (3, 20).
# The second entry is for the deep features, which the first
# fully-connected layer makes.
#   called    Network()(x)[1], x (3, 1, 28, 28)
#   returned  a tensor of shape (3, 200), float32
#   expected  shape (3, 20)
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(f), x.flatten(1)

# %% features_relu_logits_before
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(features), self.act(features)

# %% features_times_two_returned_random
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. The network returned different features when it
# was called twice. Does `forward` make a new layer, or drop out
# entries in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        return self.l2(f), torch.rand_like(f)

# %% flat_as_features
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. `Network()(x)[1]` has shape (3, 784), not (3, 20).
# The second entry is for the deep features, which the first
# fully-connected layer makes.
#   called    Network()(x)[1], x (3, 1, 28, 28)
#   returned  a tensor of shape (3, 784), float32
#   expected  shape (3, 20)
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(features), x.flatten(1)

# %% forward_indented_in_init
# Wrong: `Network` crashed with NotImplementedError: Module
# [Network] is missing the required "forward" function. `forward` is
# a method of the class: indent it like `__init__`.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

        def forward(self, x):
            x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
            x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
            f = self.l1(x.flatten(1))
            return self.l2(f), f

# %% forward_none
# Wrong: `Network()(x)` returned nothing. Is a `return` missing?
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  None
#   expected  the tuple (logits, features)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        self.fc2(features), features

# %% forward_stub
# Not attempted: `forward` of `Network` is not written yet. Write it
# in its cell above, run that cell, then this one.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        raise NotImplementedError()

# %% function
# Wrong: `Network` is <function Network> (type function). It must be
# a class: `class Network(...):`.
def Network(classes=4, features=20):
    return torch.nn.Sequential(torch.nn.Conv2d(1, 8, 3))

# %% half
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. `Network()(x)[0]` is of dtype float16, not
# float32. The first entry is for the logits, 4 for each image.
#   called    Network()(x)[0], x (3, 1, 28, 28)
#   returned  [[-0.2025, -0.07196, 0.2473, -0.08783],
#             [-0.2173, -0.09088, 0.2539, -0.09595],
#             [-0.2095, -0.09619, 0.2527, -0.08679]]
#             (shape (3, 4), float16)
#   expected  dtype float32
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The logits are not the output of a
# fully-connected layer. Is there a softmax or ReLU behind the last
# one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the output of the last fully-connected layer as it is
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(features).half(), features.half()

# %% hard_classes
# Loses: other sizes
# Wrong: other sizes. The network makes 4 logits for an image,
# though `classes` is 3. Does `__init__` use its argument `classes`,
# or a fixed number?
#   called    Network(classes=3, features=7)(x)[0], x (2, 1, 28, 28)
#   returned  shape (2, 4)
#   expected  shape (2, 3)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, 4)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% hard_features
# Loses: other sizes
# Wrong: other sizes. The network makes 20 features for an image,
# though `features` is 7. Does `__init__` use its argument
# `features`, or a fixed number?
#   called    Network(classes=3, features=7)(x)[1], x (2, 1, 28, 28)
#   returned  shape (2, 20)
#   expected  shape (2, 7)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, 20)
        self.fc2 = torch.nn.Linear(20, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% init_misspelled
# Wrong: `Network` crashed with AttributeError: 'Network' object has
# no attribute 'c1'. Is it assigned to `self` in the constructor,
# `__init__`, with two underscores on each side?
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def _init_(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(f), f

# %% inplace_clamp_input
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` changed its input `x`. Operations
# that end in `_`, `+=` and assignments to entries change a tensor
# in place.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  `x` stays as it was
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x.clamp_(0.1, 0.8)
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% inplace_input
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` changed its input `x`. Operations
# that end in `_`, `+=` and assignments to entries change a tensor
# in place.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  `x` stays as it was
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x -= 0.5
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% instance
# Wrong: `Network` is Linear(in_features=3, out_features=4,
# bias=True) (type Linear). It must be a class:
# `class Network(...):`.
Network = torch.nn.Linear(3, 4)

# %% max_pool_of_single_entries
# Loses: convolutions
# Wrong: convolutions. The network computes no max pooling.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  max pooling after the convolutions, before the
#             fully-connected layers
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.nn.functional.avg_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.nn.functional.avg_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(torch.max_pool2d(x, 1).flatten(1))
        return self.l2(f), f

# %% layers_in_list
# Loses: convolutions, fully-connected layers
# Wrong: convolutions. The network computes with weights that
# `parameters()` does not find: they would never be trained. Assign
# each layer to `self`, several of them in a `torch.nn.ModuleList`,
# not in a plain list or dictionary.
#   called    Network()(x), x (3, 1, 28, 28)
# Wrong: fully-connected layers. The network has no
# `torch.nn.Linear` layer and uses none. Is there one in a plain
# list, or does `forward` make a new one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.layers = [torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3), torch.nn.Linear(200, features), torch.nn.Linear(features, classes)]

    def forward(self, x):
        for conv in self.layers[:2]:
            x = torch.max_pool2d(torch.relu(conv(x)), 2)
        f = self.layers[2](x.flatten(1))
        return self.layers[3](torch.relu(f)), f

# %% list_return
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` is a list of 2, not the tuple
# (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  a list of 2: ([[-0.2025, -0.07199, 0.2473, -0.08786],
#             [-0.2173, -0.09088, 0.2539, -0.09595],
#             [-0.2094, -0.0962, 0.2527, -0.08677]]
#             (shape (3, 4), float32), a tensor of shape (3, 20),
#             float32)
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return [self.fc2(features), features]

# %% log_softmax
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not the output of a
# fully-connected layer. Is there a softmax or ReLU behind the last
# one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the output of the last fully-connected layer as it is
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return torch.log_softmax(self.fc2(self.act(features)), 1), features

# %% logits_from_flat
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1 = torch.nn.Linear(200, features)
        self.l2 = torch.nn.Linear(200, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2).flatten(1)
        return self.l2(x), self.l1(x)

# %% mlp
# Loses: convolutions
# Wrong: convolutions. The network computes no convolution before
# the fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  at least two convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.fc1 = torch.nn.Linear(784, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        features = self.fc1(x.flatten(1))
        return self.fc2(features.relu()), features

# %% no_arguments
# Loses: other sizes
# Wrong: other sizes. `Network` crashed with TypeError:
# Network.__init__() got an unexpected keyword argument 'classes'.
# Compare the parameters in the definition with those in the call.
#   called    Network(classes=3, features=7)
class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, 20)
        self.fc2 = torch.nn.Linear(20, 4)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% no_forward
# Wrong: `Network` crashed with NotImplementedError: Module
# [Network] is missing the required "forward" function. `forward` is
# a method of the class: indent it like `__init__`.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.fc = torch.nn.Linear(2, 2)

# %% no_grad_forward
# Loses: convolutions
# Wrong: convolutions. The graph of the logits does not reach the
# convolutions: they would never be trained. Is there
# `torch.no_grad()` or `.detach()` on the way?
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    @torch.no_grad()
    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(torch.relu(f)), f

# %% no_module
# Wrong: `Network()` is no module. `class Network(torch.nn.Module):`
# makes one.
#   called    Network()
class Network:
    def __init__(self, classes=4, features=20):
        self.c = 1
    def __call__(self, x):
        return torch.zeros(len(x), 4), torch.zeros(len(x), 20)
    def forward(self, x):
        return self(x)

# %% no_nonlinearity
# Loses: convolutions
# Wrong: convolutions. The network computes no nonlinearity before
# the fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  one, for example ReLU, after the convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = (self.pool(self.conv1(x)))
        x = (self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2((features)), features

# %% no_super
# Wrong: `Network` crashed with AttributeError: cannot assign module
# before Module.__init__() call. `super().__init__()` comes first in
# the constructor.
#   called    Network()
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% noise
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different features when it
# was called twice. Does `forward` make a new layer, or drop out
# entries in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1)) + 0.1 * torch.randn(1)
        return self.fc2(self.act(features)), features

# %% normalised_logits
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not the output of a
# fully-connected layer. Is there a softmax or ReLU behind the last
# one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the output of the last fully-connected layer as it is
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        logits = self.fc2(features)
        return logits - logits.mean(1, keepdim=True), features

# %% numpy_out
# Wrong: `Network()(x)[0]` is a NumPy array, not a torch tensor. The
# first entry is for the logits, 4 for each image.
#   called    Network()(x)[0], x (3, 1, 28, 28)
#   returned  array([[-0.20251475, -0.07198729, 0.24733871,
#             -0.0878581 ], [-0.21732658, -0.... (a NumPy array)
#   expected  a torch tensor
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(features).detach().numpy(), features.detach().numpy()

# %% one_conv
# Loses: convolutions
# Wrong: convolutions. The network computes 1 convolution before the
# fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  at least two convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(8 * 196, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% one_linear_only
# Loses: fully-connected layers
# Wrong: fully-connected layers. The network has 1 `torch.nn.Linear`
# layer and uses 1.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.fc = torch.nn.Linear(16 * 49, features + classes)
        self.c = classes
    def forward(self, x):
        m = torch.nn.functional.max_pool2d
        x = m(self.conv1(x), 2).relu()
        x = m(self.conv2(x), 2).relu()
        y = self.fc(x.flatten(1))
        return y[:, :self.c], y[:, self.c:]

# %% only_logits
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` is a tensor of shape (3, 4), not
# the tuple (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  [[-0.185, -0.07403, 0.178, -0.1185],
#             [-0.1882, -0.07936, 0.1774, -0.1146],
#             [-0.1857, -0.08832, 0.1782, -0.09825]]
#             (shape (3, 4), float32)
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features))

# %% other_names
# Loses: other sizes
# Wrong: other sizes. `Network` crashed with TypeError:
# Network.__init__() got an unexpected keyword argument 'classes'.
# Compare the parameters in the definition with those in the call.
#   called    Network(classes=3, features=7)
class Network(torch.nn.Module):
    def __init__(self, O=4, D=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, D)
        self.fc2 = torch.nn.Linear(D, O)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% relu_between_fcs_only
# Loses: convolutions
# Wrong: convolutions. The network computes no nonlinearity before
# the fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  one, for example ReLU, after the convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.pool(self.conv1(x))
        x = self.pool(self.conv2(x))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% relu_defined_unused
# Loses: convolutions
# Wrong: convolutions. The network computes no nonlinearity before
# the fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  one, for example ReLU, after the convolutions
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.pool(self.conv1(x))
        x = self.pool(self.conv2(x))
        features = self.fc1(x.flatten(1))
        return self.fc2(features), features

# %% relu_module_as_value
# Wrong: `Network` crashed with TypeError: max_pool2d(): argument
# 'input' (position 1) must be Tensor, not ReLU. A layer is made in
# the constructor and called in `forward`:
# `self.softsign = torch.nn.Softsign()`, then `self.softsign(x)`.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.nn.ReLU(self.c1(x)), 2)
        x = torch.max_pool2d(torch.nn.ReLU(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(f), f

# %% required_args
# Loses: outputs, other sizes
# Wrong: outputs. `Network` crashed with TypeError:
# Network.__init__() missing 2 required positional arguments:
# 'classes' and 'features'. Compare the parameters in the definition
# with those in the call.
#   called    Network()
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes, features):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% skip_from_flat
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not computed from
# the features that the network returns. The last fully-connected
# layer works on these features, perhaps through a nonlinearity.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.l2 = torch.nn.Linear(features + 200, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        flat = x.flatten(1)
        f = torch.relu(self.l1(flat))
        return self.l2(torch.cat([f, flat], 1)), f

# %% softmax_in_eval_only
# Loses: fully-connected layers
# Wrong: fully-connected layers. The logits are not the output of a
# fully-connected layer. Is there a softmax or ReLU behind the last
# one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the output of the last fully-connected layer as it is
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        z = self.l2(f)
        return (z if self.training else z.softmax(1)), f

# %% stack_return
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. `Network()(x)` is a tensor of shape (2, 3, 20),
# not the tuple (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  a tensor of shape (2, 3, 20), float32
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The logits are not the output of a
# fully-connected layer. Is there a softmax or ReLU behind the last
# one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the output of the last fully-connected layer as it is
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, features)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return torch.stack([self.fc2(features), features])

# %% standin
# Wrong: `Network` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers.standins import Network

# %% standin_alias
# Wrong: `Network` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
Net = standins.Network
Network = Net

# %% standin_partial
# Wrong: `Network` is functools.partial(<class
# 'helpers.standins.task07.Network'>, 4) (type partial). It must be
# a class: `class Network(...):`.
from helpers import standins
import functools
Network = functools.partial(standins.Network, 4)

# %% standin_subclass_super
# Wrong: `Network` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
class Network(standins.Network):
    def __init__(self, classes=4, features=20):
        super().__init__(classes, features)
    def forward(self, x):
        return super().forward(x)

# %% stub
# Not attempted: `Network` is not written yet. Write it in its cell
# above, run that cell, then this one.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        raise NotImplementedError()
    def forward(self, x):
        raise NotImplementedError()

# %% swapped
# Loses: outputs, other sizes
# Wrong: outputs. The network returned the features first.
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  a tuple of 2: (a tensor of shape (3, 20), float32,
#             [[-0.185, -0.07403, 0.178, -0.1185],
#             [-0.1882, -0.07936, 0.1774, -0.1146],
#             [-0.1857, -0.08832, 0.1782, -0.09825]]
#             (shape (3, 4), float32))
#   expected  logits, features, in this order
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return features, self.fc2(self.act(features))

# %% tensor_weight_no_parameter
# Loses: convolutions
# Wrong: convolutions. The network computes with weights that
# `parameters()` does not find: they would never be trained. Assign
# each layer to `self`, several of them in a `torch.nn.ModuleList`,
# not in a plain list or dictionary.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.w = torch.randn(8, 1, 3, 3, requires_grad=True)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(torch.nn.functional.conv2d(x, self.w)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        return self.l2(f), f

# %% third_layer_by_function
# Loses: fully-connected layers
# Wrong: fully-connected layers. On the way from x to the logits,
# the network multiplies by the weights of 3 fully-connected layers.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.w = torch.nn.Parameter(torch.randn(200, 200) / 14)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        x = torch.relu(torch.nn.functional.linear(x.flatten(1), self.w))
        f = torch.relu(self.l1(x))
        return self.l2(f), f

# %% three_return
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)` is a tuple of 3, not the tuple
# (logits, features).
#   called    Network()(x), x (3, 1, 28, 28)
#   returned  a tuple of 3: ([[-0.2025, -0.07199, 0.2473, -0.08786],
#             [-0.2173, -0.09088, 0.2539, -0.09595],
#             [-0.2094, -0.0962, 0.2527, -0.08677]]
#             (shape (3, 4), float32), a tensor of shape (3, 20),
#             float32, a tensor of shape (3, 16, 7, 7), float32)
#   expected  the tuple (logits, features)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(features), features, x

# %% train_in_forward
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different logits for single
# images than for the batch. Each sample's outputs depend on that
# sample alone. Which line mixes the samples: a reshape that does
# not keep the batch dimension, or a mean, a maximum or a softmax
# over it?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs for each sample in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.bn = torch.nn.BatchNorm2d(8)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        self.train()
        x = torch.max_pool2d(torch.relu(self.bn(self.c1(x))), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(f), f

# %% training_flag_dropout
# Loses: outputs, other sizes
# Wrong: outputs. The network returned different logits when it was
# called twice. Does `forward` make a new layer, or drop out entries
# in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = torch.relu(self.l1(x.flatten(1)))
        return self.l2(torch.nn.functional.dropout(f, 0.5)), f

# %% undefined
# Not attempted: `Network` is not defined. Run the cell that defines
# it; if that cell is gone, write the definition into a new cell
# above this one.
net = 1

# %% view_wrong_size
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)[0]` has shape (6, 4), not (3, 4).
# The first entry is for the logits, 4 for each image.
#   called    Network()(x)[0], x (3, 1, 28, 28)
#   returned  a tensor of shape (6, 4), float32
#   expected  shape (3, 4)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(100, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        f = self.l1(x.view(-1, 100))
        return self.l2(torch.relu(f)), f

# %% wrong_shape
# Wrong: `Network` crashed with RuntimeError: mat1 and mat2 shapes
# cannot be multiplied (3x784 and 256x20). The first number of a
# `Linear` is the length of the vectors that it gets: print
# `x.shape` before it. In a product with `@`, the last dimension on
# the left is as long as the first on the right.
#   called    Network()(x), x (3, 1, 28, 28)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 16, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features

# %% squeeze_logits
# Loses: outputs, other sizes
# Wrong: outputs. For a batch of one image, the logits have shape
# (4,), not (1, 4). `squeeze` without a dimension removes that of
# the batch, too. Do without it.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the batch dimension, also for one image
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5)
        self.conv2 = torch.nn.Conv2d(8, 8, 5)
        self.fc1 = torch.nn.Linear(8 * 16, features)
        self.fc2 = torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.conv1(x).relu(), 2)
        x = torch.nn.functional.max_pool2d(self.conv2(x).relu(), 2)
        features = self.fc1(torch.flatten(x, 1))
        return self.fc2(features).squeeze(), features

# %% squeeze_features
# Loses: outputs, other sizes
# Wrong: outputs. For a batch of one image, the features have shape
# (20,), not (1, 20). `squeeze` without a dimension removes that of
# the batch, too. Do without it.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the batch dimension, also for one image
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5)
        self.conv2 = torch.nn.Conv2d(8, 8, 5)
        self.fc1 = torch.nn.Linear(8 * 16, features)
        self.fc2 = torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.conv1(x).relu(), 2)
        x = torch.nn.functional.max_pool2d(self.conv2(x).relu(), 2)
        features = self.fc1(torch.flatten(x, 1))
        return self.fc2(features), features.squeeze()

# %% squeeze_flat
# Loses: outputs, other sizes
# Wrong: outputs. For a batch of one image, the logits have shape
# (4,), not (1, 4). `squeeze` without a dimension removes that of
# the batch, too. Do without it.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the batch dimension, also for one image
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5)
        self.conv2 = torch.nn.Conv2d(8, 8, 5)
        self.fc1 = torch.nn.Linear(8 * 16, features)
        self.fc2 = torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.conv1(x).relu(), 2)
        x = torch.nn.functional.max_pool2d(self.conv2(x).relu(), 2)
        features = self.fc1(torch.flatten(x, 1).squeeze())
        return self.fc2(features), features

# %% hard_both
# Loses: other sizes
# Wrong: other sizes. The network makes 4 logits for an image,
# though `classes` is 3. Does `__init__` use its argument `classes`,
# or a fixed number?
#   called    Network(classes=3, features=7)(x)[0], x (2, 1, 28, 28)
#   returned  shape (2, 4)
#   expected  shape (2, 3)
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5)
        self.conv2 = torch.nn.Conv2d(8, 8, 5)
        self.fc1 = torch.nn.Linear(8 * 16, 20)
        self.fc2 = torch.nn.Linear(20, 4)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.conv1(x).relu(), 2)
        x = torch.nn.functional.max_pool2d(self.conv2(x).relu(), 2)
        features = self.fc1(torch.flatten(x, 1))
        return self.fc2(features), features

# %% sizes_swapped
# Loses: outputs, other sizes
# Wrong: outputs. The sizes of the two fully-connected layers are
# swapped. The first one makes `features` numbers, the last one
# `classes`.
#   called    Network()(x), x (3, 1, 28, 28)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5)
        self.conv2 = torch.nn.Conv2d(8, 8, 5)
        self.fc1 = torch.nn.Linear(8 * 16, classes)
        self.fc2 = torch.nn.Linear(classes, features)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.conv1(x).relu(), 2)
        x = torch.nn.functional.max_pool2d(self.conv2(x).relu(), 2)
        features = self.fc1(torch.flatten(x, 1))
        return self.fc2(features), features

# %% default_ten
# Loses: outputs, other sizes
# Wrong: outputs. `Network()(x)[0]` has shape (3, 10), not (3, 4).
# The first entry is for the logits, 4 for each image.
#   called    Network()(x)[0], x (3, 1, 28, 28)
#   returned  a tensor of shape (3, 10), float32
#   expected  shape (3, 4)
# Wrong: other sizes. This part counts when "outputs" is right.
class Network(torch.nn.Module):
    def __init__(self, classes=10, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = torch.relu(torch.max_pool2d(self.conv1(x), 2))
        x = torch.relu(torch.max_pool2d(self.conv2(x), 2))
        f = torch.relu(self.fc1(torch.flatten(x, 1)))
        return self.fc2(f), f

# %% constant
# Wrong: The network returns the same logits and the same features
# for all images. They are computed from `x`.
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  outputs that depend on the image
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.classes, self.features = classes, features
    def forward(self, x):
        return torch.zeros(len(x), self.classes), torch.zeros(len(x), self.features)

# %% new_linear_in_forward
# Loses: outputs, other sizes, fully-connected layers
# Wrong: outputs. The network returned different logits when it was
# called twice. Does `forward` make a new layer, or drop out entries
# in evaluation mode, too?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  the same outputs each time in evaluation mode
# Wrong: other sizes. This part counts when "outputs" is right.
# Wrong: fully-connected layers. The network has 1 `torch.nn.Linear`
# layer and uses 1. Is there one in a plain list, or does `forward`
# make a new one?
#   called    Network()(x), x (3, 1, 28, 28)
#   expected  exactly two: one makes the features, one the logits
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.classes = classes
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.fc1 = torch.nn.Linear(16 * 49, features)
    def forward(self, x):
        x = torch.relu(torch.max_pool2d(self.conv1(x), 2))
        x = torch.relu(torch.max_pool2d(self.conv2(x), 2))
        f = torch.relu(self.fc1(torch.flatten(x, 1)))
        return torch.nn.Linear(f.shape[1], self.classes)(f), f
