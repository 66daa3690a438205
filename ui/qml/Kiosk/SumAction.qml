import QtQuick

// The row of the dock that goes on: what it costs, and the copper button.
// In:  caption, sum, text, forward, available, tall.   Out: activated(), refused().
Item {
    id: root

    property string caption: ""
    property string sum: ""
    property string text: ""
    property bool forward: true
    property bool available: true
    property string name: "primaryButton"

    signal activated
    signal refused

    width: parent?.width ?? implicitWidth
    implicitHeight: button.height
    height: button.height

    SumLine {
        id: price

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: root.sum !== ""
        token: Theme.narrow ? "price40" : "price56"
        caption: root.caption
        sum: root.sum
    }

    PrimaryButton {
        id: button

        readonly property int room: parent.width - (price.visible ? price.width + Theme.dp(32) : 0)

        anchors.right: parent.right
        objectName: root.name
        width: price.visible ? Math.min(room, Math.max(implicitWidth, Theme.dp(Theme.portrait ? 676 : Theme.narrow ? 300 : 400))) : parent.width
        tall: Theme.portrait
        height: Math.max(implicitHeight, Theme.row(Theme.narrow ? 96 : 112))
        forward: root.forward
        available: root.available
        text: root.text
        onActivated: root.activated()
        onRefused: root.refused()
    }
}
