import QtQuick
import Kiosk

// What is typed, with a caret; a secret as dots until the eye is tapped.
// In:  words, label (read aloud), hint (while empty), secret, failed.   Out: cleared().
Rectangle {
    id: root

    required property string words
    required property string label
    property string hint: ""
    property bool secret: false
    property bool failed: false
    property bool shown: false // the secret itself

    readonly property string dots: "•".repeat(words.length)

    signal cleared

    onSecretChanged: shown = false
    onLabelChanged: shown = false

    objectName: "setupField"
    implicitHeight: Math.max(Theme.hit(Theme.portrait ? 112 : 88), typed.implicitHeight + Theme.dp(40))
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.dp(4)
    border.color: failed ? Theme.trouble : Theme.copper
    Accessible.role: Accessible.EditableText
    Accessible.name: secret || words === "" ? label : `${label}: ${words}`

    Txt {
        id: typed

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(32)
        anchors.right: wipe.visible ? wipe.left : eye.visible ? eye.left : parent.right
        anchors.rightMargin: Theme.dp(32)
        token: "lead"
        font.weight: 600
        tabular: true
        wrapMode: Text.WrapAnywhere
        text: (root.secret && !root.shown ? root.dots : root.words) + "▏"
        Accessible.ignored: true
    }

    Txt {
        anchors.fill: typed
        anchors.leftMargin: Theme.dp(24)
        visible: root.words === ""
        token: "lead"
        color: Theme.ink2
        elide: Text.ElideRight
        maximumLineCount: 1
        text: root.hint
        Accessible.ignored: true
    }

    component SideButton: Tappable {
        id: button

        required property string sign

        focusPolicy: Qt.TabFocus // whoever types goes on typing
        anchors.verticalCenter: parent?.verticalCenter
        width: Math.max(Theme.mm(12), Theme.hit(80))
        height: width

        background: Rectangle {
            radius: Theme.dp(24)
            color: button.down ? Theme.sunk2 : Theme.sunk
        }

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: button.sign
                size: Theme.sized(44)
            }
        }
    }

    SideButton {
        id: wipe

        objectName: "wipe"
        anchors.right: eye.visible ? eye.left : parent.right
        anchors.rightMargin: Theme.dp(12)
        visible: root.words !== ""
        sign: "close"
        text: qsTr("Clear")
        onClicked: root.cleared()
    }

    SideButton {
        id: eye

        objectName: "eye"
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(12)
        visible: root.secret
        sign: root.shown ? "eye-off" : "eye"
        text: root.shown ? qsTr("Hide what is typed") : qsTr("Show what is typed")
        onClicked: root.shown = !root.shown
    }
}
