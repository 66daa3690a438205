import QtQuick

// A QR code on white, in every scheme, with its quiet zone.   In:  text (what is coded), size.
Rectangle {
    id: root

    required property string text
    property int size: Theme.dp(320)

    readonly property int quiet: Math.round(size / 14)

    // URL-safe Base64 of the text's UTF-8 bytes, as image://code wants it.
    function coded(words: string): string {
        const bytes = [];
        encodeURIComponent(words).replace(/%([0-9A-F]{2})|[^%]/g, (letter, hex) => {
            bytes.push(hex !== undefined ? parseInt(hex, 16) : letter.charCodeAt(0));
            return "";
        });
        return String(Qt.btoa(new Uint8Array(bytes).buffer)).replace(/\+/g, "-").replace(/\//g, "_");
    }

    implicitWidth: size
    implicitHeight: size
    radius: Theme.dp(24)
    color: "#FFFFFF"
    border.width: Theme.line
    border.color: Theme.lineColor
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code")

    Image {
        anchors.centerIn: parent
        width: root.size - 2 * root.quiet
        height: width
        fillMode: Image.Pad
        source: root.text !== "" ? `image://code/${root.coded(root.text)}?${width}` : ""
    }
}
