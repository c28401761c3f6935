import { LIMITS } from "#app/contest/submission/limits.ts";
import { CategoryEmblem } from "./category-emblem.tsx";
import { Tick } from "./choices.tsx";
import { type Field, FieldErrors, startingText, ties } from "./field.tsx";

type Category = { slug: string; name: string; rewards: string };
type CategoryFields = { slug: Field; chosen: Field; reason: Field };

function CategoryRow({ category, fields }: { category: Category; fields: CategoryFields }) {
  const { slug, chosen, reason } = fields;
  return (
    <li className="group border-b border-line py-3">
      <input type="hidden" name={slug.name} value={category.slug} />
      <div className="flex items-start gap-4">
        <CategoryEmblem slug={category.slug} />
        <div className="min-w-0 grow">
          <Tick
            field={chosen}
            label={<span className="font-semibold">{category.name}</span>}
            description={category.rewards}
          />
          <div className="field hidden pb-2 pl-8 group-has-checked:grid">
            <label htmlFor={reason.id} className="field-label">
              Why it fits <span className="sr-only">{category.name}</span>
            </label>
            <textarea
              key={reason.key}
              id={reason.id}
              name={reason.name}
              rows={2}
              maxLength={LIMITS.reason}
              defaultValue={startingText(reason)}
              className="input"
              {...ties(reason, false)}
            />
            <FieldErrors field={reason} />
          </div>
        </div>
      </div>
    </li>
  );
}

type EntryCategoriesProps = { categories: readonly Category[]; rows: readonly CategoryFields[]; noneFits: Field };

/** The categories to tick, each with a reason, and the way out when none fits. */
export function EntryCategories({ categories, rows, noneFits }: EntryCategoriesProps) {
  return (
    <>
      <ul className="border-t border-line">
        {categories.map((category, place) => {
          const fields = rows[place];
          return fields ? <CategoryRow key={category.slug} category={category} fields={fields} /> : null;
        })}
      </ul>
      <Tick
        field={noneFits}
        label="No category fits"
        description="The entry can then be nominated for the judges' choice alone. Leave the categories above without a tick."
      />
    </>
  );
}
