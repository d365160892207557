export interface FileChoiceProps {
  readonly label: string;
  /** As the input's `accept`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export const FileChoice = ({ label, accept, onFile }: FileChoiceProps) => (
  <label class="button">
    {label}
    <input
      class="file"
      type="file"
      accept={accept}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file !== undefined) onFile(file);
        // The same file may be chosen again.
        currentTarget.value = '';
      }}
    />
  </label>
);
