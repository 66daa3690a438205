import QtQuick

// What every guest screen is: a focus scope that says where its dock begins, so that a toast lies above it.
// In:  title (read aloud).   Out: ground (y of the dock's upper edge).
FocusScope {
    property string title: ""
    property int ground: height

    Accessible.role: Accessible.Pane
    Accessible.name: title
}
