import QtQuick
import Kiosk

// A sentence while it is typed, with a caret where the next letter goes.
// In:  words, label (read aloud); active (false: it is not typed into now), failed, busy (a ring at the end);
//      enabled: false where nothing can be typed.
Rectangle {
    id: root

    required property string words
    required property string label
    property bool active: true
    property bool failed: false
    property bool busy: false

    readonly property bool lively: active && enabled && !busy

    objectName: "wordField"
    implicitHeight: Math.max(Theme.hit(96), typed.implicitHeight + Theme.dp(32))
    radius: Theme.radiusPicture
    color: enabled ? Theme.surface : Theme.sunk
    border.width: failed || lively ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
    border.color: failed ? Theme.trouble : lively ? Theme.copper : Theme.edge
    Accessible.role: Accessible.EditableText
    Accessible.name: words === "" ? label : `${label}: ${words}`

    Txt {
        id: typed

        objectName: "ownWords"
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(24) + (root.busy ? ring.width : 0)
        color: root.enabled ? Theme.ink : Theme.ink2
        text: root.words + (root.lively ? "▏" : "")
    }

    WaitRing {
        id: ring

        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.busy
        size: Theme.sized(48)
    }
}
