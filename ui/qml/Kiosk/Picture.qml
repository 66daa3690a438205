import QtQuick

// A dish or a scene in exactly the pixels it is shown in, rendered off the main thread.
// In:  name (without folder and suffix, or an address; empty: nothing), boxWidth, boxHeight (pixels), faded.
// Out: missing: there is no such picture, show the mark instead.
Image {
    id: root

    property string name: ""
    property int boxWidth: 0
    property int boxHeight: boxWidth
    property bool faded: false

    readonly property string address: name.includes("://") ? name : Theme.pictures[name] ?? ""
    readonly property bool missing: address === "" || status === Image.Error

    source: boxWidth > 0 && boxHeight > 0 ? address : ""
    sourceSize: Qt.size(boxWidth, boxHeight)
    width: boxWidth
    height: boxHeight
    fillMode: Image.PreserveAspectFit // of the rendering: it is never scaled afterwards
    horizontalAlignment: Image.AlignHCenter
    verticalAlignment: Image.AlignVCenter
    asynchronous: true
    opacity: faded ? 0.32 : 1
    mirror: false
    Accessible.ignored: true

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
        }
    }
}
